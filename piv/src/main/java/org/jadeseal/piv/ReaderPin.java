// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// What came of asking on the keys of a reader (PC/SC part 10, FEATURE_VERIFY_PIN_DIRECT and
/// FEATURE_MODIFY_PIN_DIRECT).
public sealed interface ReaderPin {

    /// Somebody typed.
    ///
    /// @param outcome what the card said to it, as the reader tells
    record Given(PinOutcome outcome) implements ReaderPin {}

    /// Too few or too many digits, or two new PINs that differ: the card was not asked.
    record Mistyped() implements ReaderPin {}

    /// Somebody pressed the reader's key for that.
    record Cancelled() implements ReaderPin {}

    /// Nobody typed for a minute.
    record TimedOut() implements ReaderPin {}

    /// The reader has no keys, or says that it has and cannot use them.
    record NoKeys() implements ReaderPin {}

    /// '64xx' comes from the reader, as '6B80' for a question that it does not understand; the rest
    /// from the card (PC/SC part 10, 2.5.2 and 2.5.3). What a card never says to a PIN counts as a
    /// reader that cannot: it has sent something else.
    static ReaderPin of(byte[] answer) {
        StatusWord status = ResponseApdu.parse(answer).status();
        return switch (status) {
            case StatusWord.Success() -> new Given(new PinOutcome.Accepted());
            case StatusWord.WrongPin(int left) when left > 0 ->
                    new Given(new PinOutcome.WrongPin(left));
            case StatusWord.WrongPin _, StatusWord.Blocked _ -> new Given(new PinOutcome.Blocked());
            case StatusWord.Other(int code) -> other(code);
            case StatusWord.NotAuthorized _, StatusWord.BytesPending _, StatusWord.WrongLength _ ->
                    new NoKeys();
        };
    }

    private static ReaderPin other(int code) {
        return switch (code) {
            case 0x6400 -> new TimedOut();
            case 0x6401 -> new Cancelled();
            case 0x6402, 0x6403 -> new Mistyped();
            case 0x6A80 -> new Given(new PinOutcome.NewPinRefused());
            default -> new NoKeys();
        };
    }
}
