// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.OptionalInt;

/// What the card tells about its PIN (GET METADATA of reference '80').
///
/// @param triesLeft 0 to 255
/// @param triesTotal after a right PIN, 1 to 255
/// @param isDefault whether it is still the PIN the maker of the card set
/// @param changeCounter how often the PIN was set, modulo 65 536; told by our own applet only, so
///   that an answer that got lost can be settled
/// @param isSealed whether personalisation of our own applet has ended; false on other cards
public record PinMetadata(
        int triesLeft,
        int triesTotal,
        boolean isDefault,
        OptionalInt changeCounter,
        boolean isSealed) {}
