// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// A PIV card as Java objects (SP 800-73): command APDUs, data objects, keys and the PIN.
///
/// May use: nothing. Is used by: `agent`.
@NullMarked
package org.jadeseal.piv;

import org.jspecify.annotations.NullMarked;
