// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A blank card, powered on and selected, and a host in front of it.
abstract class CardTest {

    static final String OK = "9000";
    static final String NOT_ALLOWED = "6982";
    static final String CONDITIONS = "6985";
    static final String WRONG_DATA = "6A80";
    static final String NOT_FOUND = "6A82";
    static final String NO_KEY = "6A88";

    @TempDir Path dir;
    TrialCard card;
    Host host;

    @BeforeEach
    void insertBlankCard() {
        card = TrialCard.blank(dir.resolve("card"));
        host = Host.at(card);
    }

    @AfterEach
    void closeCard() {
        card.close();
    }

    /// Takes the card out and puts it in again.
    void reinsert() {
        card.powerOff();
        host.select();
    }
}
