// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.util.List;
import java.util.Optional;

/// What one letter says, apart from where it stands on the paper.
sealed interface Letter permits PinLetter, PasswordLetter {

    /// First part of the names of its texts.
    String word();

    LetterFacts facts();

    String sheet();

    /// What may be read without opening the envelope, beside the address.
    Optional<String> onCover();

    /// Names and values for the inside.
    List<Row> rows();

    LetterSecret secret();

    /// Whether the label stands before the secret, else above it.
    boolean labelBefore();

    /// A line of the inside: the word of its name, and its value.
    record Row(String word, String value) {}

    default String title() {
        return StationWords.chinese(word() + ".title");
    }
}
