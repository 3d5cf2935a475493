// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The program on a person's computer: dials the website on one side, the card on the other, and
/// asks for the PIN.
///
/// May use: `piv`. Is used by: `station`.
@NullMarked
package org.jadeseal.agent;

import org.jspecify.annotations.NullMarked;
