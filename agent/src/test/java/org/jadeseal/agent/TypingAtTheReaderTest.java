// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.agent.Dialogue.FACTORY_PIN;
import static org.jadeseal.agent.Dialogue.with;
import static org.jadeseal.agent.pcsc.SimulatedPinPad.CANCEL;
import static org.jadeseal.agent.pcsc.SimulatedPinPad.NOTHING;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pcsc.SimulatedPinPad;
import org.jadeseal.agent.pcsc.SimulatedPinPad.Driver;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.ReaderRequest;
import org.jadeseal.agent.pin.ReaderRequest.Complaint;
import org.jadeseal.agent.pin.ReaderRequest.Entry;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A reader with keys of its own, simulated: no real one was here.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypingAtTheReaderTest {

    private static final String WRONG = "987654";

    @TempDir private Path folder;

    @Test
    void the_pin_is_typed_before_each_signature_and_nobody_is_asked_at_the_computer()
            throws GeneralSecurityException {
        var pad = new SimulatedPinPad(Driver.HONEST, FACTORY_PIN, FACTORY_PIN);
        TestPerson person = TestPerson.whoTypes().atReader();
        try (var dialogue = at(pad, person)) {

            JsonObject result = sign(dialogue);

            assertThat(result.text("outcome")).isEqualTo("done");
            assertThat(person.told())
                    .extracting(ReaderRequest::entry)
                    .containsExactly(Entry.PIN, Entry.PIN_AGAIN);
            assertThat(person.told())
                    .extracting(told -> told.about().triesLeft())
                    .containsExactly(3, 3);
            assertThat(person.untold()).isEqualTo(2);
            assertThat(person.asked()).isEmpty();
            assertThat(dialogue.site().traffic()).doesNotContain(FACTORY_PIN);
        }
    }

    @Test
    void a_wrong_pin_may_be_typed_again_and_the_tries_are_shown() throws GeneralSecurityException {
        var pad = new SimulatedPinPad(Driver.HONEST, WRONG, "123", FACTORY_PIN, FACTORY_PIN);
        TestPerson person = TestPerson.whoTypes().atReader();
        try (var dialogue = at(pad, person)) {

            JsonObject result = sign(dialogue);

            assertThat(result.text("outcome")).isEqualTo("done");
            assertThat(person.told())
                    .extracting(ReaderRequest::complaint)
                    .containsExactly(
                            Complaint.NONE,
                            Complaint.WRONG_PIN,
                            Complaint.MISTYPED,
                            Complaint.NONE);
            assertThat(person.told())
                    .extracting(told -> told.about().triesLeft())
                    .containsExactly(3, 2, 2, 3);
        }
    }

    @Test
    void the_third_wrong_pin_blocks_the_card() throws GeneralSecurityException {
        var pad = new SimulatedPinPad(Driver.HONEST, WRONG, WRONG, WRONG);
        TestPerson person = TestPerson.whoTypes().atReader();
        try (var dialogue = at(pad, person)) {

            assertThat(sign(dialogue).text("problem")).isEqualTo("pin-blocked");
            assertThat(sign(dialogue).text("problem")).isEqualTo("pin-blocked");
            assertThat(person.told()).hasSize(3);
        }
    }

    @Test
    void the_readers_own_key_cancels() throws GeneralSecurityException {
        try (var dialogue =
                at(
                        new SimulatedPinPad(Driver.HONEST, CANCEL, WRONG, CANCEL),
                        TestPerson.whoTypes().atReader())) {

            assertThat(sign(dialogue).text("problem")).isEqualTo("cancelled");
            JsonObject afterOneWrong = sign(dialogue);
            assertThat(afterOneWrong.text("problem")).isEqualTo("pin-wrong");
            assertThat(afterOneWrong.object("values").number("triesLeft")).isEqualTo(2);
        }
    }

    @Test
    void a_reader_that_waits_in_vain_ends_the_step() throws GeneralSecurityException {
        var pad = new SimulatedPinPad(Driver.HONEST, NOTHING, FACTORY_PIN, NOTHING);
        try (var dialogue = at(pad, TestPerson.whoTypes().atReader())) {

            assertThat(sign(dialogue).text("problem")).isEqualTo("timeout");
            assertThat(sign(dialogue).text("problem")).isEqualTo("timeout");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Driver.class,
            names = {"LIAR", "SILENT", "REFUSING", "BROKEN"})
    void a_driver_that_fails_is_found_out_and_the_window_asks(Driver driver)
            throws GeneralSecurityException {
        var pad = new SimulatedPinPad(driver);
        TestPerson person = TestPerson.whoTypes(FACTORY_PIN, FACTORY_PIN).atReader();
        try (var dialogue = at(pad, person)) {

            assertThat(sign(dialogue).text("outcome")).isEqualTo("done");
            assertThat(sign(dialogue).text("outcome")).isEqualTo("done");
            assertThat(pad.asked()).containsExactly("verify");
            assertThat(person.asked())
                    .extracting(PinRequest::here)
                    .containsOnly(PinRequest.Here.READER_FAILED);
        }
    }

    @Test
    void a_liar_is_found_out_where_no_signature_tells() {
        TestPerson person = TestPerson.whoTypes(FACTORY_PIN).atReader();
        try (var dialogue = at(new SimulatedPinPad(Driver.LIAR), person)) {
            dialogue.generate("82", "P_256", "once");

            JsonObject dropped = dialogue.site().perform("drop-old-key", with("reference", "82"));

            assertThat(dropped.text("outcome")).isEqualTo("done");
            assertThat(person.asked()).hasSize(1);
        }
    }

    @Test
    void who_cannot_be_told_is_asked_at_the_computer() throws GeneralSecurityException {
        var pad = new SimulatedPinPad(Driver.HONEST, FACTORY_PIN);
        TestPerson person = TestPerson.whoTypes(FACTORY_PIN);
        try (var dialogue = at(pad, person)) {

            assertThat(sign(dialogue).text("outcome")).isEqualTo("done");
            assertThat(pad.asked()).isEmpty();
        }
    }

    @Test
    void a_card_that_goes_while_somebody_types_is_told_as_gone() throws GeneralSecurityException {
        var pad = new SimulatedPinPad(Driver.HONEST, FACTORY_PIN);
        try (var dialogue = at(pad, TestPerson.whoTypes().atReader())) {
            int untilThePinGoesToTheCard = 2;
            dialogue.readers().pullAfter(untilThePinGoesToTheCard);

            assertThat(sign(dialogue).text("problem")).isEqualTo("card-removed");
        }
    }

    private Dialogue at(SimulatedPinPad pad, TestPerson person) {
        var dialogue = new Dialogue(folder, person);
        dialogue.readers().put(pad);
        dialogue.readCard();
        dialogue.administer("9B");
        dialogue.generate("94", "P_256", "always");
        encryption = dialogue.generate("95", "RSA_2048", "once").bytes("publicKey");
        return dialogue;
    }

    private byte[] encryption = {};

    private JsonObject sign(Dialogue dialogue) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encryption)),
                new OAEPParameterSpec(
                        "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return dialogue.site()
                .perform(
                        "sign-request",
                        with("signatureReference", "94")
                                .with("encryptionReference", "95")
                                .with("subject", "7Q2F8K4M")
                                .with("nonce", "00".repeat(32))
                                .with("challenge", cipher.doFinal(new byte[32])));
    }
}
