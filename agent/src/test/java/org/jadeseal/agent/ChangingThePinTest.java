// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.agent.Dialogue.FACTORY_PIN;

import java.nio.file.Path;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pin.PinRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingThePinTest {

    private static final String WRONG = "987654";
    private static final String FRESH = "271828";

    @TempDir private Path folder;

    @Test
    void the_card_takes_the_new_pin_for_the_old_one() {
        try (var dialogue = new Dialogue(folder, TestPerson.whoTypes(FACTORY_PIN, FRESH))) {
            dialogue.readCard();

            JsonObject result = change(dialogue);

            assertThat(result.text("outcome")).isEqualTo("done");
            assertThat(result.object("values").number("changes")).isPositive();
        }
    }

    @Test
    void a_wrong_old_pin_costs_a_try_and_is_asked_again() {
        TestPerson person = TestPerson.whoTypes(WRONG, FRESH, FACTORY_PIN, FRESH);
        try (var dialogue = new Dialogue(folder, person)) {
            dialogue.readCard();

            JsonObject result = change(dialogue);

            assertThat(result.text("outcome")).isEqualTo("done");
            assertThat(person.asked()).extracting(PinRequest::triesLeft).containsExactly(3, 2);
            assertThat(person.asked())
                    .extracting(PinRequest::wrongBefore)
                    .containsExactly(false, true);
        }
    }

    @Test
    void a_run_is_refused_by_the_card_and_costs_no_try() {
        TestPerson person = TestPerson.whoTypes(FACTORY_PIN, "345678", FACTORY_PIN, FRESH);
        try (var dialogue = new Dialogue(folder, person)) {
            dialogue.readCard();

            JsonObject result = change(dialogue);

            assertThat(result.text("outcome")).isEqualTo("done");
            assertThat(person.asked()).extracting(PinRequest::triesLeft).containsExactly(3, 3);
        }
    }

    @Test
    void the_third_wrong_old_pin_blocks_the_card() {
        TestPerson person = TestPerson.whoTypes(WRONG, FRESH, WRONG, FRESH, WRONG, FRESH);
        try (var dialogue = new Dialogue(folder, person)) {
            dialogue.readCard();

            JsonObject result = change(dialogue);

            assertThat(result.text("problem")).isEqualTo("pin-blocked");
            assertThat(person.asked()).hasSize(3);
        }
    }

    private static JsonObject change(Dialogue dialogue) {
        return dialogue.site().perform("change-pin", JsonObject.empty());
    }
}
