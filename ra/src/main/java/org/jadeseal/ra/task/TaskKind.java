// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Locale;

/// What a task does to a card.
public enum TaskKind {
    /// Makes a blank card the card of its holder, at a station.
    PERSONALIZE,
    /// Makes both keys and asks for both certificates (CT1).
    APPLY,
    /// Brings both activated certificates onto the card (CT2).
    ACTIVATE,
    /// Makes new keys, asks for new certificates with the old one, changes places (CT9).
    RENEW,
    /// Writes the certificates to the card again (CT3).
    DOWNLOAD,
    /// The holder changes the PIN (CD8).
    CHANGE_PIN,
    /// The holder sets a PIN without the old one (CD9, 晶片卡密碼重置).
    RESET_PIN,
    /// The same for a card that is blocked (CD9, 晶片卡鎖卡解碼).
    UNBLOCK_PIN,
    /// Prints one letter with a new website password, at a station and without a card (AC8, AC9).
    PRINT_LETTER,
    /// Sets a new PIN at the counter and prints its letter, at a station (CD9b).
    LETTER_PIN,
    /// Has the card sign and decrypt a test, and changes nothing.
    TRY_CERTIFICATES,
    /// Reads the card for the test of a computer, without a PIN, and changes nothing.
    CHECK_CARD,
    /// Makes a blank card the card of an officer, who has shown a one-time code.
    ENROL_OFFICER,
    /// An officer logs in with the card. Which card it is shows when it is read; the task's own
    /// card is a random name.
    LOG_IN,
    /// An officer decides about a case with the card; its name is random as well.
    DECIDE;

    /// As the protocol and the message files write it: `change-pin`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
