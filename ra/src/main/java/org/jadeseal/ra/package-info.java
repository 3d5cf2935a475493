// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The registration authority: who may have what.
///
/// May use: `ca`. Is used by: `web`.
@NullMarked
package org.jadeseal.ra;

import org.jspecify.annotations.NullMarked;
