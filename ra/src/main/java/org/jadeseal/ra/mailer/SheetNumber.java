// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mailer;

/// The number printed on a sheet: `P-000101` for a PIN, `W-000101` for a password. Counted without
/// gaps, so that a missing sheet is noticed (SEC-504).
public record SheetNumber(String value) {

    public SheetNumber {
        if (!value.matches("[PW]-[0-9]{6,9}")) {
            throw new IllegalArgumentException(
                    "sheet number must be P- or W- and 6 to 9 digits, was '" + value + "'");
        }
    }

    static SheetNumber of(MailerKind kind, long count) {
        return new SheetNumber("%c-%06d".formatted(kind.letter(), count));
    }

    /// Which letter it is.
    public MailerKind kind() {
        return value.charAt(0) == 'P' ? MailerKind.PIN : MailerKind.PASSWORD;
    }
}
