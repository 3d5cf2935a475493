// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.card.Card.Plastic;
import org.jadeseal.ra.card.Card.Retirement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlCardsTest {

    private static final Instant NOW = TrialRa.MORNING;

    private static final Progress PROGRESS =
            new Progress(
                    new KeyVersions(1, OptionalInt.of(2)),
                    Optional.of(new DeviceSerial("00A1B2C3")),
                    Optional.of(new CardKeyHash("ab".repeat(32))),
                    Optional.of(new SerialNumber(new BigInteger("f00d", 16))),
                    true,
                    CardMake.FOREIGN);

    @ParameterizedTest
    @BothDatabases
    void every_state_is_written_and_read(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Form form = form(ra);

            for (Card state : states(form.plastic(), form.holding())) {
                Card written =
                        ra.database()
                                .write(t -> {
                                    SqlCards cards = new SqlCards(t.sql());
                                    long version =
                                            cards.find(state.id())
                                                    .orElseThrow()
                                                    .plastic()
                                                    .version();
                                    return cards.replace(at(version, state));
                                });

                assertThat(ra.cards().find(state.id())).contains(written);
            }
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_stale_card_is_not_written(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Form form = form(ra);
            Card stale = new Card.Stocked(form.plastic(), NOW);

            assertThatThrownBy(
                            () -> ra.database().perform(t -> new SqlCards(t.sql()).replace(stale)))
                    .isInstanceOf(StaleCardException.class)
                    .hasMessageContaining(stale.number().value());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_card_is_found_by_its_key_and_its_number(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            var form = new TrialHolder(ra).personalized();
            Optional<Card> card = ra.cards().find(form.outcome().card());

            assertThat(ra.cards().find(new CardKeyHash("5c".repeat(32)))).isEqualTo(card);
            assertThat(ra.cards().find(card.orElseThrow().number())).isEqualTo(card);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void letters_wait_until_the_card_is_complete(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            CardId card = new TrialHolder(ra).executed().outcome().card();

            CardMove early = ra.database().write(t -> ra.moves().personalized(t, card));

            assertThat(early).isInstanceOf(CardMove.NotFromHere.class);
        }
    }

    private record Form(Plastic plastic, Holding holding) {}

    /// A card of version 1 whose row has gone on since, and a holder who exists.
    private static Form form(TrialRa ra) {
        var outcome = new TrialHolder(ra).executed().outcome();
        Card card = ra.cards().find(outcome.card()).orElseThrow();
        return new Form(new Plastic(card.id(), card.number(), 1), outcome.holding());
    }

    private static List<Card> states(Plastic plastic, Holding holding) {
        List<Card> states =
                List.of(
                        new Card.Stocked(plastic, NOW),
                        new Card.Bound(plastic, holding, PROGRESS, NOW),
                        new Card.Personalized(plastic, holding, PROGRESS, NOW),
                        new Card.Delivered(plastic, holding, PROGRESS, NOW),
                        new Card.InUse(plastic, holding, PROGRESS, NOW),
                        new Card.Lost(plastic, holding, PROGRESS, NOW),
                        new Card.Damaged(plastic, holding, PROGRESS, NOW),
                        new Card.Retired(
                                plastic, Optional.of(holding), PROGRESS, Retirement.REPLACED, NOW));
        assertThat(states.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(
                        Stream.of(Card.class.getPermittedSubclasses()).collect(Collectors.toSet()));
        return states;
    }

    private static Card at(long version, Card card) {
        Plastic current = new Plastic(card.id(), card.number(), version);
        return SqlCardRow.of(card).at(current).card();
    }
}
