// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Whether browsers and mail programs of this computer know the card, and on Linux the one change
/// that makes them know it: OpenSC's PKCS#11 module in their NSS databases (chapter 16 of the
/// manual).
///
/// Nothing is changed unless the person says so; each change is written down before it is made, and
/// is undone from there. What is not here: who asks the person (`agent.pin`). Needs no card.
///
/// May use: the JDK. Is used by: the agent's program.
@NullMarked
package org.jadeseal.agent.computer;

import org.jspecify.annotations.NullMarked;
