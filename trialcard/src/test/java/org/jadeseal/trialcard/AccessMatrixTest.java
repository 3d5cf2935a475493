// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What opens each command (SP 800-73-4 Part 2, Table 2 and Part 1, Table 4b): the card is asked
/// after nothing, after the PIN, after 9B, and with the PIN blocked.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessMatrixTest {

    private static final byte[] SCALAR = new byte[34];

    /// Where keys are put by commands of the matrix.
    private static final Set<String> EMPTY = Set.of("83", "95");

    /// Fingerprints, facial image, printed information, iris images, pairing code.
    private static final Set<String> PERSONAL =
            Set.of("5FC103", "5FC108", "5FC109", "5FC121", "5FC123");

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
        keys().forEach(reference ->
                assertThat(host.generate(reference, "11").status()).isEqualTo("9000"));
        host.generate("F9", "11");
        EMPTY.forEach(reference -> host.move(reference, "FF"));
        objects().forEach(tag -> host.putObject(tag, new byte[20]));
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
        "change puk,            6983,    6983, 6983, 6983",
        "pin status,            63C3,    9000, 63C3, 6983",
        "forget pin,            9000,    9000, 9000, 9000",
        "random challenge,      9000,    9000, 9000, 9000",
        "read discovery,        9000,    9000, 9000, 9000",
        "version,               9000,    9000, 9000, 9000",
        "serial,                9000,    9000, 9000, 9000",
        "seal,                  6982,    6982, 9000, 6982",
        "attest,                6985,    6985, 6985, 6985"
    })
    void each_command_asks_for_what_the_standard_says(
            String command, String nothing, String pin, String management, String blocked) {
        assertThat(inEveryState(command)).containsExactly(nothing, pin, management, blocked);
    }

    /// Part 1, Table 4b: 9E is always usable, every other key behind the PIN.
    @ParameterizedTest
    @MethodSource("keys")
    void each_key_asks_for_what_the_standard_says(String reference) {
        String withoutPin = reference.equals("9E") ? "9000" : "6982";
        String expected = EMPTY.contains(reference) ? "6A88" : "9000";
        String otherwise = EMPTY.contains(reference) ? "6A88" : withoutPin;

        assertThat(inEveryState("sign " + reference))
                .containsExactly(otherwise, expected, otherwise, otherwise);
    }

    /// Part 1, Table 2: whose reading needs the PIN; writing needs 9B.
    @ParameterizedTest
    @MethodSource("objects")
    void each_object_asks_for_what_the_standard_says(String tag) {
        String withoutPin = PERSONAL.contains(tag) ? "6982" : "9000";

        assertThat(inEveryState("read " + tag))
                .containsExactly(withoutPin, "9000", withoutPin, withoutPin);
        assertThat(inEveryState("write " + tag)).containsExactly("6982", "6982", "9000", "6982");
    }

    static Stream<String> keys() {
        return Stream.concat(
                Stream.of("9A", "9C", "9D", "9E"),
                IntStream.rangeClosed(0x82, 0x95).mapToObj("%02X"::formatted));
    }

    /// All that SP 800-73-4 has under '5FC1' ('5FC104' is none of them), and where F9's certificate
    /// is kept.
    static Stream<String> objects() {
        return Stream.concat(
                Stream.of("5FFF01"),
                IntStream.rangeClosed(0x5FC101, 0x5FC123)
                        .filter(tag -> tag != 0x5FC104)
                        .mapToObj("%06X"::formatted));
    }

    /// After nothing, after the PIN, after 9B, with the PIN blocked.
    private static List<String> inEveryState(String command) {
        return List.of(
                after(() -> {}, command),
                after(() -> host.verify(Host.FACTORY_PIN), command),
                after(() -> host.proveAdministration("9B"), command),
                after(AccessMatrixTest::block, command));
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
        if (command.matches("(read|write) 5F.*")) {
            String tag = command.substring(command.length() - 6);
            return command.startsWith("read")
                    ? host.getObject(tag)
                    : host.putObject(tag, new byte[5]);
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
            case "change puk" -> host.changePuk(Host.FACTORY_PUK, "87654321");
            case "seal" -> host.seal();
            case "version" -> host.raw("00FD000000");
            case "serial" -> host.raw("00F8000000");
            case "read discovery" -> host.raw("00CB3FFF035C017E00");
            case "pin status" -> host.raw("00200080");
            case "forget pin" -> host.raw("0020FF80");
            case "random challenge" -> host.command("0087089B", "7C028100");
            default -> throw new IllegalArgumentException(command);
        };
    }
}
