// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mailer;

/// Which of the two letters.
public enum MailerKind {
    /// 晶片卡密碼單: the card's PIN.
    PIN('P'),
    /// 憑證作業網站密碼單: the account on the cover, its password inside.
    PASSWORD('W');

    private final char letter;

    MailerKind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
