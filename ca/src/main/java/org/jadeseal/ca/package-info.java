// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The door of the certificate authority.
///
/// May use: its own rooms. Is used by: `ra`, `web`.
@NullMarked
package org.jadeseal.ca;

import org.jspecify.annotations.NullMarked;
