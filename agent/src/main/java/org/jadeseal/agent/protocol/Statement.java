// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import java.util.List;

/// What a person signs with their card: fields with names, never a digest (threat T3). It has been
/// read by `Statements`, so its parts are within their bounds and each can be shown.
///
/// @param purpose word of what the signature is for, as `log-in`
/// @param nonce lowercase hexadecimal, at least 32 bytes
/// @param fields in the order in which they are shown and signed
public record Statement(String purpose, String nonce, List<Field> fields) {

    public Statement {
        fields = List.copyOf(fields);
    }

    /// One line of it.
    ///
    /// @param name one of the protocol's names, as `case` or `attachment-2`
    public record Field(String name, Kind kind, String value) {}

    /// What a value is made of.
    public enum Kind {
        /// Visible characters, as somebody wrote them.
        TEXT,
        /// One of the protocol's words, as `approve`.
        WORD,
        /// A whole number.
        NUMBER,
        /// SHA-256 in lowercase hexadecimal.
        DIGEST,
        /// An instant in UTC, to the second.
        TIME
    }
}
