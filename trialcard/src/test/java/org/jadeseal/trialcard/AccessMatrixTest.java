// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What opens each command (SP 800-73-4 Part 2, Table 2 and Part 1, Table 4b): the card is asked
/// after nothing, after the PIN, after 9B, and with the PIN blocked.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessMatrixTest {

    private static final byte[] SCALAR = new byte[34];

    static {
        SCALAR[0] = 6;
        SCALAR[1] = 32;
        SCALAR[33] = 5;
    }

    @TempDir static Path dir;
    private static TrialCard card;
    private static Host host;
    private static byte[] start = {};

    @BeforeAll
    static void fillCard() {
        card = TrialCard.blank(dir.resolve("card"));
        host = Host.at(card);
        host.proveAdministration("9B");
        for (String reference : new String[] {"9A", "9C", "9D", "9E", "82", "94", "F9"}) {
            assertThat(host.generate(reference, "11").status()).isEqualTo("9000");
        }
        host.putObject("5FC10A", new byte[20]);
        host.putObject("5FC109", new byte[20]);
        host.seal();
        card.powerOff();
        start = card.memory();
        card.stopSaving();
    }

    @AfterAll
    static void closeCard() {
        card.close();
    }

    @ParameterizedTest
    @CsvSource({
        // command,             nothing, PIN,  9B,   blocked
        "sign 9A,               6982,    9000, 6982, 6982",
        "sign 9C,               6982,    9000, 6982, 6982",
        "sign 9D,               6982,    9000, 6982, 6982",
        "sign 9E,               9000,    9000, 9000, 9000",
        "sign 82,               6982,    9000, 6982, 6982",
        "sign 94,               6982,    9000, 6982, 6982",
        "sign F9,               6A88,    6A88, 6A88, 6A88",
        "read certificate,      9000,    9000, 9000, 9000",
        "read printed data,     6982,    9000, 6982, 6982",
        "write certificate,     6982,    6982, 9000, 6982",
        "generate,              6982,    6982, 9000, 6982",
        "generate over 9C,      6982,    6982, 6985, 6982",
        "import,                6982,    6982, 9000, 6982",
        "move,                  6982,    6982, 9000, 6982",
        "delete,                6982,    6982, 9000, 6982",
        "set 9B,                6982,    6982, 9000, 6982",
        "set 9F,                6982,    6982, 6982, 6982",
        "set tries,             6982,    6982, 6985, 6982",
        "reset card,            6985,    6985, 6985, 6985",
        "reset pin by puk,      6983,    6983, 6983, 6983",
        "reset pin by 9F,       6982,    6982, 6982, 6982",
        "change pin,            9000,    9000, 9000, 6983",
        "metadata,              9000,    9000, 9000, 9000",
        "attest,                6A82,    6A82, 6A82, 6A82"
    })
    void each_command_asks_for_what_the_standard_says(
            String command, String nothing, String pin, String management, String blocked) {
        assertThat(after(() -> {}, command)).as("after nothing").isEqualTo(nothing);
        assertThat(after(() -> host.verify(Host.FACTORY_PIN), command))
                .as("after the PIN")
                .isEqualTo(pin);
        assertThat(after(() -> host.proveAdministration("9B"), command))
                .as("after 9B")
                .isEqualTo(management);
        assertThat(after(AccessMatrixTest::block, command))
                .as("with the PIN blocked")
                .isEqualTo(blocked);
    }

    private static void block() {
        for (int i = 0; i < 3; i++) {
            host.verify("999999");
        }
    }

    private static String after(Runnable proof, String command) {
        card.restore(start);
        host.select();
        proof.run();
        return run(command).status();
    }

    private static Answer run(String command) {
        if (command.startsWith("sign ")) {
            return host.sign(command.substring(5), "11", new byte[32]);
        }
        return switch (command) {
            case "read certificate" -> host.getObject("5FC10A");
            case "read printed data" -> host.getObject("5FC109");
            case "write certificate" -> host.putObject("5FC10A", new byte[5]);
            case "generate" -> host.generate("95", "11");
            case "generate over 9C" -> host.generate("9C", "11");
            case "import" -> host.importKey("83", "11", SCALAR);
            case "move" -> host.move("94", "95");
            case "delete" -> host.move("82", "FF");
            default -> runOther(command);
        };
    }

    private static Answer runOther(String command) {
        return switch (command) {
            case "set 9B" -> host.setManagementKey("08", "9B", new byte[16]);
            case "set 9F" -> host.setManagementKey("08", "9F", new byte[16]);
            case "set tries" -> host.raw("00FA0303");
            case "reset card" -> host.raw("00FB0000");
            case "reset pin by puk" -> host.resetPin(Host.FACTORY_PUK, "80514937");
            case "reset pin by 9F" -> host.command("002C0280", Host.padded("80514937"));
            case "change pin" -> host.changePin(Host.FACTORY_PIN, "80514937");
            case "metadata" -> host.metadata("9C");
            case "attest" -> host.attest("9C");
            default -> throw new IllegalArgumentException(command);
        };
    }
}
