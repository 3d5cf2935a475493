// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The windows of the agent: asking the holder for the PIN, in a window of our own or in the
/// terminal where there is no display, and telling what is being done ([WorkWindow]). Never in a
/// page (SEC-302). Where the reader has keys, window and terminal only tell the holder to type
/// there.
///
/// May use: `piv` (the type of a PIN). Is used by: `agent.card`; the trial and tests bring their
/// own [PinSource].
@NullMarked
package org.jadeseal.agent.pin;

import org.jspecify.annotations.NullMarked;
