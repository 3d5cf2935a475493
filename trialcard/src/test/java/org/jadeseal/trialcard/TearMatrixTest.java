// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The power goes away before each lasting write of each command: afterwards the card is as before
/// or as after, and never between.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TearMatrixTest {

    private static final String NEW_PIN = "80514937";
    @TempDir Path dir;
    private TrialCard card;

    /// @param proof what comes before in the same session, and is not cut
    record Command(String name, Consumer<Host> proof, Consumer<Host> run) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Command administered(String name, Function<Host, Answer> run) {
        return new Command(
                name, host -> host.proveAdministration("9B"), host -> ok(run.apply(host)));
    }

    private static Command open(String name, Function<Host, Answer> run) {
        return new Command(name, host -> {}, host -> ok(run.apply(host)));
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).isEqualTo("9000");
    }

    /// Every command that leaves something behind.
    static Stream<Command> commands() {
        return Stream.of(objectsAndKeys(), movements(), pins(), personalization())
                .flatMap(part -> part);
    }

    private static Stream<Command> objectsAndKeys() {
        byte[] scalar = HexFormat.of().parseHex("0620" + "00000000" + "27".repeat(28));
        return Stream.of(
                administered("put new object", host -> host.putObject("5FC102", new byte[900])),
                administered("delete object", host -> host.putObject("5FC10A", new byte[0])),
                administered("generate", host -> host.generate("95", "11")),
                administered("generate anew", host -> host.generate("9A", "14")),
                administered("import", host -> host.importKey("83", "11", scalar)));
    }

    private static Stream<Command> movements() {
        return Stream.of(
                administered("move to history", host -> host.move("9D", "82")),
                administered("delete key", host -> host.move("94", "FF")),
                administered(
                        "set unblock key", host -> host.setManagementKey("08", "9F", new byte[16])),
                new Command(
                        "sign",
                        host -> host.verify(Host.FACTORY_PIN),
                        host -> ok(host.sign("9A", "11", new byte[32]))));
    }

    /// Those that would go wrong without transactions.
    static Stream<Command> withSeveralParts() {
        return Stream.of(
                administered("replace object", host -> host.putObject("5FC10A", new byte[1500])),
                administered("move into service", host -> host.move("94", "9C")),
                administered(
                        "set management key",
                        host -> host.setManagementKey("0C", "9B", new byte[32])));
    }

    private static Stream<Command> pins() {
        return Stream.of(
                open("verify", host -> host.verify(Host.FACTORY_PIN)),
                new Command(
                        "verify wrong",
                        host -> {},
                        host -> assertThat(host.verify("999999").status()).isEqualTo("63C2")),
                open("change pin", host -> host.changePin(Host.FACTORY_PIN, NEW_PIN)),
                open("change puk", host -> host.changePuk(Host.FACTORY_PUK, "27182818")),
                open("reset pin with puk", host -> host.resetPin(Host.FACTORY_PUK, NEW_PIN)),
                new Command(
                        "reset pin by unblock key",
                        host -> host.proveAdministration("9F"),
                        host -> ok(host.command("002C0280", Host.padded(NEW_PIN)))));
    }

    private static Stream<Command> personalization() {
        return Stream.of(
                new Command(
                        "set pin retries",
                        host -> {
                            host.proveAdministration("9B");
                            host.verify(Host.FACTORY_PIN);
                        },
                        host -> ok(host.raw("00FA0506"))),
                administered("reset", host -> host.raw("00FB0000")),
                administered("seal", Host::seal));
    }

    @BeforeEach
    void fillCard() {
        card = TrialCard.tearable(dir.resolve("card"));
        Host host = Host.at(card);
        host.proveAdministration("9B");
        host.generate("9A", "11");
        host.generate("9D", "11");
        host.generate("94", "11", "03");
        host.putObject("5FC10A", "an old certificate".repeat(40).getBytes(StandardCharsets.UTF_8));
        host.putObject("5FC10B", new byte[700]);
        host.putObject("5FC11F", new byte[300]);
        card.powerOff();
    }

    @AfterEach
    void closeCard() {
        card.close();
    }

    @ParameterizedTest
    @MethodSource({"commands", "withSeveralParts"})
    void leaves_the_card_as_before_or_as_after(Command command) {
        TearMatrix.Outcome outcome = new TearMatrix(card).run(command.proof, command.run);

        assertThat(outcome.divergences()).as("of %d cuts", outcome.cuts()).isEmpty();
        System.out.printf(
                "%s cuts: %d, divergences: %d%n",
                command, outcome.cuts(), outcome.divergences().size());
    }

    @ParameterizedTest
    @MethodSource("withSeveralParts")
    void a_card_whose_transactions_do_nothing_is_found_out(Command command) {
        card.forgetTransactions();

        TearMatrix.Outcome outcome = new TearMatrix(card).run(command.proof, command.run);

        assertThat(outcome.divergences()).isNotEmpty();
    }

    @Test
    void a_wrong_pin_that_was_torn_gives_no_try_back() {
        Host host = Host.at(card);
        for (int i = 0; i < 2; i++) {
            host.verify("999999");
            card.powerOff();
            host.select();
        }

        assertThat(host.raw("00200080").status()).isEqualTo("63C1");
    }
}
