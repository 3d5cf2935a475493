// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.protocol.Step;
import org.jadeseal.agent.protocol.StepKey;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.ReaderTakenException;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.agent.seal.SealingKey;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardUnreachableException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the website is told when there is no card to work with.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TroubleWithReadersTest {

    private static final ReaderState EMPTY = new ReaderState("First 00 00", false);
    private static final ReaderState FULL = new ReaderState("Second 00 00", true);

    /// Readers as a test says; `card` is what happens when one connects.
    private record Desk(List<ReaderState> list, CardConnection card) implements Readers {

        @Override
        public CardConnection connect(String readerName) {
            var _ = card.transmit(new byte[0]);
            return card;
        }

        @Override
        public boolean awaitChange(Duration longest) {
            return false;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static String problem(List<ReaderState> readers, CardConnection card) {
        return failed(readers, card).problem();
    }

    private static Result.Failed failed(List<ReaderState> readers, CardConnection card) {
        var order =
                new Order(
                        new StepKey("T7Q2F8K", 1, 1),
                        "read-card",
                        Optional.empty(),
                        Duration.ofMinutes(1),
                        new Order.Show("apply", "", ""),
                        new Step.ReadCard(Optional.empty()));
        try (var worker =
                new CardWorker(
                        new Origin("https://site.example"),
                        new Desk(readers, card),
                        new Nobody(),
                        StationWork.none(),
                        SealingKey.generate())) {
            return (Result.Failed) worker.perform(order);
        }
    }

    private static final class Nobody implements PinSource {

        @Override
        public PinAnswer ask(PinRequest request) {
            return new PinAnswer.Cancelled();
        }

        @Override
        public boolean canAskAgain() {
            return false;
        }
    }

    private static byte[] answer(int statusWord) {
        return new byte[] {(byte) (statusWord >> 8), (byte) statusWord};
    }

    @Test
    void no_reader_at_all() {
        assertThat(problem(List.of(), _ -> answer(0x9000))).isEqualTo("no-reader");
    }

    @Test
    void a_reader_without_a_card() {
        assertThat(problem(List.of(EMPTY), _ -> answer(0x9000))).isEqualTo("no-card");
    }

    @Test
    void several_cards_and_nobody_who_chooses() {
        assertThat(
                        problem(
                                List.of(FULL, new ReaderState("Third 00 00", true)),
                                _ -> answer(0x9000)))
                .isEqualTo("several-cards");
    }

    @Test
    void a_card_that_is_not_piv() {
        assertThat(problem(List.of(EMPTY, FULL), _ -> answer(0x6A82))).isEqualTo("not-piv");
    }

    @Test
    void a_card_of_another_kind_that_takes_everything() {
        assertThat(problem(List.of(FULL), _ -> answer(0x9000))).isEqualTo("not-piv");
    }

    @Test
    void a_card_that_another_program_holds() {
        assertThat(
                        problem(
                                List.of(FULL),
                                _ -> {
                                    throw new ReaderTakenException("the bank has it");
                                }))
                .isEqualTo("reader-taken");
    }

    @Test
    void a_card_that_goes_in_the_moment_it_is_connected() {
        assertThat(
                        problem(
                                List.of(FULL),
                                _ -> {
                                    throw new CardUnreachableException("gone");
                                }))
                .isEqualTo("session-lost");
    }

    @Test
    void the_reader_is_named_where_there_is_one_to_blame() {
        Result.Failed notPiv = failed(List.of(EMPTY, FULL), _ -> answer(0x6A82));
        Result.Failed taken =
                failed(
                        List.of(FULL),
                        _ -> {
                            throw new ReaderTakenException("the bank has it");
                        });

        assertThat(notPiv.values().text("reader")).isEqualTo("Second 00 00");
        assertThat(taken.values().text("reader")).isEqualTo("Second 00 00");
    }
}
