// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A host that sends anything, mostly shaped like commands: the card always has an answer, and who
/// proves nothing changes nothing.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomCommandsTest {

    private static final int COMMANDS = 20_000;
    private static final String NO_DIAGNOSIS = "6F00";
    @TempDir Path dir;
    private TrialCard card;
    private Host host;

    @BeforeEach
    void fillCard() {
        card = TrialCard.blank(dir.resolve("card"));
        card.stopSaving();
        host = Host.at(card);
        host.proveAdministration("9B");
        for (String reference : List.of("9A", "9C", "9D", "9E", "94", "F9")) {
            host.generate(reference, "11");
        }
        host.putObject("5FC10A", new byte[700]);
        host.putObject("5FFF01", new byte[300]);
        card.powerOff();
        host.select();
    }

    @AfterEach
    void closeCard() {
        card.close();
    }

    @Test
    void who_proves_nothing_gets_answers_and_changes_nothing() {
        String before = keysAndObjects();
        var commands = new RandomCommands(new Random(4711));

        for (int i = 0; i < COMMANDS; i++) {
            String command = commands.next();
            assertThat(card.transmit(HexFormat.of().parseHex(command)))
                    .as(command)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .satisfies(answer ->
                            assertThat(Answer.of(answer).status())
                                    .as(command)
                                    .isNotEqualTo(NO_DIAGNOSIS));
        }

        card.powerOff();
        host.select();
        assertThat(keysAndObjects()).isEqualTo(before);
    }

    @Test
    void who_has_proven_9b_and_pin_gets_answers_too() {
        var commands = new RandomCommands(new Random(815));

        for (int i = 0; i < COMMANDS / 4; i++) {
            if (i % 50 == 0) {
                host.proveAdministration("9B");
                host.verify(Host.FACTORY_PIN);
            }
            String command = commands.next();
            assertThat(Answer.of(card.transmit(HexFormat.of().parseHex(command))).status())
                    .as(command)
                    .isNotEqualTo(NO_DIAGNOSIS);
        }
    }

    private String keysAndObjects() {
        StringBuilder shown = new StringBuilder();
        for (String reference : List.of("9A", "9C", "9D", "9E", "94", "95", "82", "F9", "9B")) {
            shown.append(host.metadata(reference).hex());
        }
        for (String tag : List.of("5FC10A", "5FC102", "5FFF01")) {
            shown.append(host.getObject(tag).hex());
        }
        return shown.toString();
    }
}
