// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The officer's desk beside the agent: personalizes cards, draws the secrets, prints the letters.
///
/// May use: `agent`. Is used by: nobody.
@NullMarked
package org.jadeseal.station;

import org.jspecify.annotations.NullMarked;
