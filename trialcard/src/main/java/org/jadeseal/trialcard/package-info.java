// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// A card without plastic: the applet in a simulator, in process or behind a virtual reader.
///
/// May use: `applet`. Is used by: the trial, the tests and `./dev card`.
@NullMarked
package org.jadeseal.trialcard;

import org.jspecify.annotations.NullMarked;
