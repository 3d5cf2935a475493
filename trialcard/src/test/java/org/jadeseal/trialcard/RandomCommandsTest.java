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
    private static final String[] INSTRUCTIONS = {
        "20", "24", "2C", "47", "87", "A4", "C0", "CB", "DB", "F5", "F6", "F7", "F8", "F9", "FA",
        "FB", "FD", "FE", "FF", "00"
    };
    private static final String[] REFERENCES = {
        "80", "81", "82", "94", "95", "9A", "9B", "9C", "9D", "9E", "9F", "F9", "FF", "00", "02"
    };
    private static final String[] ALGORITHMS = {
        "05", "07", "08", "0A", "11", "14", "00", "FF", "3F"
    };
    private static final int[] TAGS = {
        0x7C, 0x80, 0x81, 0x82, 0x85, 0xAC, 0xAA, 0x5C, 0x53, 0x5F, 0xC1, 0x0A, 0, 1, 2, 3, 6, 0x10
    };

    @TempDir Path dir;
    private TrialCard card;
    private Host host;
    private Random random = new Random();

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
        random = new Random(4711);

        for (int i = 0; i < COMMANDS; i++) {
            String command = command();
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
        random = new Random(815);

        for (int i = 0; i < COMMANDS / 4; i++) {
            if (i % 50 == 0) {
                host.proveAdministration("9B");
                host.verify(Host.FACTORY_PIN);
            }
            String command = command();
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

    /// RSA keys are left out of what may be generated: they take long.
    private String command() {
        String type = random.nextInt(8) == 0 ? "10" : "00";
        String instruction = INSTRUCTIONS[random.nextInt(INSTRUCTIONS.length)];
        String p1 =
                random.nextBoolean()
                        ? ALGORITHMS[random.nextInt(ALGORITHMS.length)]
                        : REFERENCES[random.nextInt(REFERENCES.length)];
        String p2 = REFERENCES[random.nextInt(REFERENCES.length)];
        byte[] data = data(instruction.equals("47"));
        String length = HexFormat.of().toHexDigits((byte) data.length);
        String body = data.length == 0 ? "" : length + HexFormat.of().formatHex(data);
        return type + instruction + p1 + p2 + body + (random.nextBoolean() ? "00" : "");
    }

    private byte[] data(boolean isGeneration) {
        byte[] data = new byte[random.nextInt(4) == 0 ? random.nextInt(250) : random.nextInt(40)];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt() : tag());
        }
        if (data.length > 2 && random.nextBoolean()) {
            data[1] = (byte) (data.length - 2);
        }
        if (data.length > 4 && random.nextInt(4) == 0) {
            data[0] = (byte) (isGeneration ? 0xAC : 0x7C);
            data[3] = (byte) (data.length - 4);
        }
        return data;
    }

    private int tag() {
        return TAGS[random.nextInt(TAGS.length)];
    }
}
