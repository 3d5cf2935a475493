// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardPinTest {

    @TempDir private Path folder;
    private BlankCard card;
    private PivCard piv;

    @BeforeEach
    void select() {
        card = new BlankCard(folder);
        piv = card.select();
    }

    @AfterEach
    void close() {
        card.close();
    }

    @Test
    void opens_the_card_until_it_is_forgotten() {
        assertThat(piv.pinStatus()).isEqualTo(new PinStatus.TriesLeft(3));

        assertThat(piv.verify(BlankCard.pin(BlankCard.FACTORY_PIN)))
                .isEqualTo(new PinOutcome.Accepted());
        assertThat(piv.pinStatus()).isEqualTo(new PinStatus.Verified());

        piv.forgetPin();
        assertThat(piv.pinStatus()).isEqualTo(new PinStatus.TriesLeft(3));
    }

    @Test
    void blocks_after_three_wrong_ones() {
        Pin wrong = BlankCard.pin("271828");

        assertThat(piv.verify(wrong)).isEqualTo(new PinOutcome.WrongPin(2));
        assertThat(piv.verify(wrong)).isEqualTo(new PinOutcome.WrongPin(1));
        assertThat(piv.verify(wrong)).isEqualTo(new PinOutcome.Blocked());
        assertThat(piv.pinStatus()).isEqualTo(new PinStatus.Blocked());
        assertThat(piv.verify(BlankCard.pin(BlankCard.FACTORY_PIN)))
                .isEqualTo(new PinOutcome.Blocked());
    }

    @Test
    void is_changed_by_who_knows_it_and_the_card_counts_that() {
        PinMetadata before = piv.pinMetadata();

        PinOutcome outcome =
                piv.changePin(BlankCard.pin(BlankCard.FACTORY_PIN), BlankCard.pin("27182818"));

        assertThat(outcome).isEqualTo(new PinOutcome.Accepted());
        assertThat(before).isEqualTo(new PinMetadata(3, 3, true, OptionalInt.of(0), false));
        assertThat(piv.pinMetadata())
                .isEqualTo(new PinMetadata(3, 3, false, OptionalInt.of(1), false));
    }

    @Test
    void is_not_changed_to_a_simple_one() {
        PinOutcome outcome =
                piv.changePin(BlankCard.pin(BlankCard.FACTORY_PIN), BlankCard.pin("11111111"));

        assertThat(outcome).isEqualTo(new PinOutcome.NewPinRefused());
        assertThat(piv.pinStatus()).isEqualTo(new PinStatus.TriesLeft(3));
    }

    @Test
    void is_reset_directly_after_the_unblock_key_and_only_then() {
        Pin fresh = BlankCard.pin("314159");

        assertThat(piv.resetPin(fresh)).isEqualTo(new PinOutcome.NotAuthorized());
        card.open(piv, KeyReference.ADMINISTRATION);
        assertThat(piv.resetPin(fresh)).isEqualTo(new PinOutcome.NotAuthorized());
        card.open(piv, KeyReference.UNBLOCK);
        PinStatus _ = piv.pinStatus();
        assertThat(piv.resetPin(fresh)).isEqualTo(new PinOutcome.NotAuthorized());
        card.open(piv, KeyReference.UNBLOCK);
        assertThat(piv.resetPin(fresh)).isEqualTo(new PinOutcome.Accepted());
        assertThat(piv.verify(fresh)).isEqualTo(new PinOutcome.Accepted());
    }

    @Test
    void was_not_changed_when_the_counter_says_so_after_a_torn_command() {
        card.tear();

        assertThat(
                        catchThrowable(() ->
                                piv.changePin(
                                        BlankCard.pin(BlankCard.FACTORY_PIN),
                                        BlankCard.pin("27182818"))))
                .isInstanceOf(CardUnreachableException.class);

        piv = card.select();
        assertThat(piv.pinMetadata().changeCounter()).hasValue(0);
    }

    @Test
    void is_set_anew_with_the_puk_which_is_replaced_at_once() {
        try (Secret puk = puk("12345678");
                Secret next = puk("83920174");
                Pin fresh = BlankCard.pin("80514937")) {
            assertThat(piv.resetPin(next, fresh)).isEqualTo(new PinOutcome.WrongPin(2));

            assertThat(piv.resetPin(puk, fresh)).isEqualTo(new PinOutcome.Accepted());
            assertThat(piv.changePuk(puk, next)).isEqualTo(new PinOutcome.Accepted());

            assertThat(piv.verify(fresh)).isEqualTo(new PinOutcome.Accepted());
            assertThat(piv.resetPin(puk, fresh)).isEqualTo(new PinOutcome.WrongPin(2));
        }
    }

    private static Secret puk(String digits) {
        return Secret.copyOf(digits.getBytes(StandardCharsets.US_ASCII));
    }
}
