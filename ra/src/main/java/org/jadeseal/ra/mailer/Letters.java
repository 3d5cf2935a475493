// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mailer;

/// The two sheets set aside for one personalization.
public record Letters(SheetNumber pinSheet, SheetNumber passwordSheet) {

    public Letters {
        if (pinSheet.kind() != MailerKind.PIN || passwordSheet.kind() != MailerKind.PASSWORD) {
            throw new IllegalArgumentException(
                    "letters are a PIN sheet and a password sheet, were "
                            + pinSheet.value()
                            + ", "
                            + passwordSheet.value());
        }
    }
}
