// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.agent.Dialogue.generation;
import static org.jadeseal.agent.Dialogue.with;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.trialcard.TrialCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InterruptedWorkTest {

    private static final String OTHER_READER = "Other Reader 00 00";

    @TempDir private Path folder;
    private final TestPerson person = TestPerson.whoTypes(Dialogue.FACTORY_PIN);
    private Dialogue dialogue;

    @BeforeEach
    void connect() {
        dialogue = new Dialogue(folder, person);
    }

    @AfterEach
    void end() {
        dialogue.close();
    }

    @Test
    void a_step_handed_out_again_is_answered_again_and_not_done_again() {
        dialogue.readCard();
        dialogue.administer("9B");
        JsonObject first = dialogue.generate("94", "P_256", "always");
        int commands = dialogue.readers().commands();

        JsonObject again =
                dialogue.site().again("generate-key", generation("94", "P_256", "always"), 1);

        assertThat(Dialogue.values(again).text("publicKey")).isEqualTo(first.text("publicKey"));
        assertThat(dialogue.readers().commands()).isEqualTo(commands);
    }

    @Test
    void a_new_attempt_is_done_anew() {
        dialogue.readCard();
        dialogue.administer("9B");
        JsonObject first = dialogue.generate("94", "P_256", "always");

        JsonObject anew =
                dialogue.site().again("generate-key", generation("94", "P_256", "always"), 2);

        assertThat(Dialogue.values(anew).text("publicKey")).isNotEqualTo(first.text("publicKey"));
    }

    @Test
    void a_card_pulled_in_the_middle_of_a_step_ends_the_session() {
        dialogue.readCard();
        dialogue.administer("9B");
        dialogue.readers().pullAfter(0);

        JsonObject pulled =
                dialogue.site().perform("generate-key", generation("94", "P_256", "always"));
        JsonObject next = dialogue.site().perform("prove-card", with("nonce", "00".repeat(32)));

        assertThat(pulled.text("problem")).isEqualTo("card-removed");
        assertThat(next.text("problem")).isEqualTo("card-removed");
    }

    @Test
    void a_card_that_came_back_has_to_be_read_again() {
        dialogue.readCard();
        TrialCard card = dialogue.readers().pull(TestReaders.READER);
        dialogue.readers().put(TestReaders.READER, card);

        JsonObject lost = dialogue.site().perform("begin-administration", with("key", "9B"));
        JsonObject read = dialogue.readCard();

        assertThat(lost.text("problem")).isEqualTo("session-lost");
        assertThat(read.text("reader")).isEqualTo(TestReaders.READER);
    }

    @Test
    void a_step_of_another_task_finds_no_session() {
        dialogue.readCard();

        dialogue.site()
                .say(
                        JsonObject.parse(
                                """
                                {"next":"step","step":{"task":"OTHER","step":9,"attempt":1,
                                 "name":"begin-administration","seconds":60,
                                 "parameters":{"key":"9B"}}}
                                """));

        assertThat(dialogue.site().result().text("problem")).isEqualTo("session-lost");
    }

    @Test
    void the_key_that_was_just_made_in_9E_names_the_card() {
        dialogue.readCard();
        dialogue.administer("9B");
        JsonObject made = dialogue.generate("9E", "P_256", "never");
        JsonObject named = step("begin-administration", hash(made), with("key", "9B"));

        dialogue.site().say(named);
        JsonObject right = dialogue.site().result();
        dialogue.site().say(step("begin-administration", "00".repeat(32), with("key", "9B")));
        JsonObject wrong = dialogue.site().result();

        assertThat(right.text("outcome")).isEqualTo("done");
        assertThat(wrong.text("problem")).isEqualTo("other-card");
    }

    @Test
    @Timeout(15)
    void a_poll_that_is_held_ends_when_a_card_goes() {
        dialogue.readCard();
        dialogue.site().forgetPolls();
        Instant start = Instant.now();

        dialogue.readers().pull(TestReaders.READER);
        JsonObject poll = dialogue.site().poll();

        assertThat(poll.objects("readers").getFirst().write()).contains("\"card\":false");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void of_several_cards_the_person_chooses_one() {
        dialogue.readers().put(OTHER_READER, TrialCard.blank(folder.resolve("other")));
        JsonObject undecided = dialogue.site().perform("read-card", JsonObject.empty());
        person.andChooses(OTHER_READER);

        JsonObject read = dialogue.readCard();

        assertThat(undecided.text("problem")).isEqualTo("several-cards");
        assertThat(undecided.object("values").write()).contains(OTHER_READER);
        assertThat(read.text("reader")).isEqualTo(OTHER_READER);
    }

    @Test
    void a_malformed_step_is_answered_with_the_member() {
        JsonObject result = dialogue.site().perform("prove-card", with("nonce", "no hex"));
        JsonObject unknown = dialogue.site().perform("dance", JsonObject.empty());
        JsonObject letters = dialogue.site().perform("print-letters", JsonObject.empty());

        assertThat(List.of(result.text("problem"), result.object("values").text("member")))
                .containsExactly("malformed-step", "nonce");
        assertThat(unknown.text("problem")).isEqualTo("unknown-step");
        assertThat(letters.text("problem")).isIn("not-a-station", "session-lost");
    }

    @Test
    void the_websites_reason_ends_the_connection() {
        dialogue.site().say(JsonObject.empty().with("next", "closed").with("reason", "logged-out"));

        assertThat(dialogue.end()).isEqualTo("logged-out");
    }

    private static JsonObject step(String name, String card, JsonObject parameters) {
        return JsonObject.empty()
                .with("next", "step")
                .with(
                        "step",
                        JsonObject.empty()
                                .with("task", TestSite.TASK)
                                .with("step", card.startsWith("0000") ? 41 : 40)
                                .with("attempt", 1)
                                .with("name", name)
                                .with("card", card)
                                .with("seconds", 60)
                                .with("parameters", parameters));
    }

    private static String hash(JsonObject made) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(made.bytes("publicKey")));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
