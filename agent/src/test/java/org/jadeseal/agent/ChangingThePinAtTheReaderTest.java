// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.agent.Dialogue.FACTORY_PIN;
import static org.jadeseal.agent.pcsc.SimulatedPinPad.CANCEL;

import java.nio.file.Path;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pcsc.SimulatedPinPad;
import org.jadeseal.agent.pcsc.SimulatedPinPad.Driver;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.ReaderRequest;
import org.jadeseal.agent.pin.ReaderRequest.Complaint;
import org.jadeseal.agent.pin.ReaderRequest.Entry;
import org.jadeseal.trialcard.TrialCard;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A reader with keys of its own, simulated: no real one was here.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingThePinAtTheReaderTest {

    private static final String WRONG = "987654";
    private static final String FRESH = "271828";

    @TempDir private Path folder;

    @Test
    void the_card_takes_the_new_pin_and_no_window_asks() {
        var pad = new SimulatedPinPad(Driver.HONEST, FACTORY_PIN, FRESH, FRESH);
        TestPerson person = TestPerson.whoTypes().atReader();
        try (var dialogue = at(pad, person)) {

            JsonObject result = change(dialogue);

            assertThat(result.text("outcome")).isEqualTo("done");
            assertThat(result.object("values").number("changes")).isPositive();
            assertThat(person.asked()).isEmpty();
            assertThat(person.told())
                    .extracting(ReaderRequest::entry)
                    .containsExactly(Entry.CHANGE);
        }
    }

    @Test
    void what_cannot_be_taken_is_asked_again_at_the_reader() {
        var pad =
                new SimulatedPinPad(
                        Driver.HONEST,
                        // two new ones that differ
                        FACTORY_PIN,
                        FRESH,
                        WRONG,
                        // a run
                        FACTORY_PIN,
                        "345678",
                        "345678",
                        // a wrong present one
                        WRONG,
                        FRESH,
                        FRESH,
                        FACTORY_PIN,
                        FRESH,
                        FRESH);
        TestPerson person = TestPerson.whoTypes().atReader();
        try (var dialogue = at(pad, person)) {

            JsonObject result = change(dialogue);

            assertThat(result.text("outcome")).isEqualTo("done");
            assertThat(person.told())
                    .extracting(ReaderRequest::complaint)
                    .containsExactly(
                            Complaint.NONE,
                            Complaint.MISTYPED,
                            Complaint.REFUSED,
                            Complaint.WRONG_PIN);
            assertThat(person.told())
                    .extracting(told -> told.about().triesLeft())
                    .containsExactly(3, 3, 3, 2);
        }
    }

    @Test
    void a_card_that_does_not_count_is_asked_for_the_new_pin() {
        var pad = new SimulatedPinPad(Driver.HONEST, FACTORY_PIN, FRESH, FRESH, FRESH);
        TestPerson person = TestPerson.whoTypes().atReader();
        try (var dialogue = atPlainCard(pad, person)) {

            JsonObject result = change(dialogue);

            assertThat(result.text("outcome")).isEqualTo("done");
            assertThat(result.object("values").number("changes")).isZero();
            assertThat(person.told())
                    .extracting(ReaderRequest::entry)
                    .containsExactly(Entry.CHANGE, Entry.NEW_PIN);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Driver.class,
            names = {"LIAR", "SILENT", "REFUSING", "BROKEN"})
    void a_driver_that_fails_is_found_out_and_the_window_asks(Driver driver) {
        var pad = new SimulatedPinPad(driver);
        TestPerson person = TestPerson.whoTypes(FACTORY_PIN, FRESH).atReader();
        try (var dialogue = at(pad, person)) {

            JsonObject result = change(dialogue);

            assertThat(result.text("outcome")).isEqualTo("done");
            assertThat(pad.asked()).containsExactly("change");
            assertThat(person.asked())
                    .extracting(PinRequest::here)
                    .containsExactly(PinRequest.Here.READER_FAILED);
        }
    }

    @Test
    void a_liar_is_found_out_on_a_card_that_does_not_count() {
        TestPerson person = TestPerson.whoTypes(FACTORY_PIN, FRESH).atReader();
        try (var dialogue = atPlainCard(new SimulatedPinPad(Driver.LIAR), person)) {

            assertThat(change(dialogue).text("outcome")).isEqualTo("done");
            assertThat(person.asked()).hasSize(1);
        }
    }

    @Test
    void a_reader_that_can_only_give_a_pin_leaves_changing_it_to_the_window() {
        var pad = new SimulatedPinPad(Driver.WITHOUT_CHANGE);
        TestPerson person = TestPerson.whoTypes(FACTORY_PIN, FRESH).atReader();
        try (var dialogue = at(pad, person)) {

            assertThat(change(dialogue).text("outcome")).isEqualTo("done");
            assertThat(pad.asked()).isEmpty();
            assertThat(person.asked())
                    .extracting(PinRequest::here)
                    .containsExactly(PinRequest.Here.READER_CANNOT);
        }
    }

    @Test
    void the_readers_own_key_cancels() {
        var pad = new SimulatedPinPad(Driver.HONEST, FACTORY_PIN, CANCEL);
        try (var dialogue = at(pad, TestPerson.whoTypes().atReader())) {

            assertThat(change(dialogue).text("problem")).isEqualTo("cancelled");
        }
    }

    private Dialogue at(SimulatedPinPad pad, TestPerson person) {
        var dialogue = new Dialogue(folder, person);
        dialogue.readers().put(pad);
        dialogue.readCard();
        return dialogue;
    }

    private Dialogue atPlainCard(SimulatedPinPad pad, TestPerson person) {
        var dialogue = new Dialogue(folder, person);
        dialogue.readers().put(TestReaders.READER, TrialCard.plain(folder.resolve("plain")));
        dialogue.readers().put(pad);
        dialogue.readCard();
        return dialogue;
    }

    private static JsonObject change(Dialogue dialogue) {
        return dialogue.site().perform("change-pin", JsonObject.empty());
    }
}
