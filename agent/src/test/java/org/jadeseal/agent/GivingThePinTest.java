// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.agent.Dialogue.FACTORY_PIN;
import static org.jadeseal.agent.Dialogue.with;

import java.nio.file.Path;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pin.PinRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GivingThePinTest {

    private static final String WRONG = "987654";

    @TempDir private Path folder;

    @Test
    void a_wrong_pin_may_be_tried_again_and_the_tries_are_shown() {
        TestPerson person = TestPerson.whoTypes(WRONG, FACTORY_PIN);
        try (var dialogue = withKeys(person)) {

            JsonObject result = sign(dialogue);

            // the challenge is no ciphertext: the PIN was accepted and used before that was seen
            assertThat(result.text("problem")).isEqualTo("malformed-step");
            assertThat(person.asked()).extracting(PinRequest::triesLeft).containsExactly(3, 2);
            assertThat(person.asked())
                    .extracting(PinRequest::wrongBefore)
                    .containsExactly(false, true);
            assertThat(person.asked().getFirst().site())
                    .isEqualTo(dialogue.site().origin().value());
        }
    }

    @Test
    void who_gives_up_after_a_wrong_pin_is_told_the_tries_left() {
        try (var dialogue = withKeys(TestPerson.whoTypes(WRONG))) {

            JsonObject result = sign(dialogue);

            assertThat(result.text("problem")).isEqualTo("pin-wrong");
            assertThat(result.object("values").number("triesLeft")).isEqualTo(2);
        }
    }

    @Test
    void who_gives_up_at_once_has_cancelled() {
        try (var dialogue = withKeys(TestPerson.whoTypes())) {

            JsonObject result = sign(dialogue);

            assertThat(result.text("problem")).isEqualTo("cancelled");
        }
    }

    @Test
    void who_gives_up_when_the_card_is_gone_is_told_that_it_is_gone() {
        try (var dialogue = withKeys(TestPerson.whoTypes())) {
            int untilThePersonIsAsked = 1;
            dialogue.readers().pullAfter(untilThePersonIsAsked);

            JsonObject result = sign(dialogue);

            assertThat(result.text("problem")).isEqualTo("card-removed");
        }
    }

    @Test
    void a_source_that_cannot_ask_again_spends_one_try() {
        TestPerson file = TestPerson.whoKnowsOnly(WRONG);
        try (var dialogue = withKeys(file)) {

            JsonObject result = sign(dialogue);

            assertThat(result.text("problem")).isEqualTo("pin-wrong");
            assertThat(file.asked()).hasSize(1);
        }
    }

    @Test
    void the_third_wrong_pin_blocks_the_card_and_nobody_is_asked_any_more() {
        TestPerson person = TestPerson.whoTypes(WRONG, WRONG, WRONG, FACTORY_PIN);
        try (var dialogue = withKeys(person)) {

            JsonObject result = sign(dialogue);
            JsonObject later = sign(dialogue);

            assertThat(result.text("problem")).isEqualTo("pin-blocked");
            assertThat(later.text("problem")).isEqualTo("pin-blocked");
            assertThat(person.asked()).hasSize(3);
        }
    }

    private Dialogue withKeys(TestPerson person) {
        var dialogue = new Dialogue(folder, person);
        dialogue.readCard();
        dialogue.administer("9B");
        dialogue.generate("94", "P_256", "always");
        dialogue.generate("95", "RSA_2048", "once");
        return dialogue;
    }

    private static JsonObject sign(Dialogue dialogue) {
        return dialogue.site()
                .perform(
                        "sign-request",
                        with("signatureReference", "94")
                                .with("encryptionReference", "95")
                                .with("subject", "7Q2F8K4M")
                                .with("nonce", "00".repeat(32))
                                .with("challenge", new byte[256]));
    }
}
