// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.agent.Dialogue.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pin.PinRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an officer's card signs, against the samples that the website is tested against, too.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningAsAnOfficerTest {

    private static final Path SAMPLES = Path.of("../docs/reference/agent-protocol");
    private static final byte[] CERTIFICATE = {0x30, 0x00};

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"login,9A", "decision,9C"})
    void the_text_of_the_sample_is_signed_by_the_key_of_its_use(String name, String reference)
            throws IOException, GeneralSecurityException {
        TestPerson person = TestPerson.whoTypes(Dialogue.FACTORY_PIN);
        try (var dialogue = new Dialogue(folder, person)) {
            byte[] key = officersKey(dialogue, reference);

            JsonObject signed = dialogue.done("sign-" + name, sample(name));

            assertThat(new String(signed.bytes("statement"), StandardCharsets.UTF_8))
                    .isEqualTo(expected(name, dialogue));
            assertThat(holds(key, signed.bytes("statement"), signed.bytes("signature"))).isTrue();
            assertThat(signed.bytes("certificate")).isEqualTo(CERTIFICATE);
        }
    }

    @Test
    void the_window_shows_every_field_in_words_before_the_pin_is_asked() throws IOException {
        TestPerson person = TestPerson.whoTypes();
        try (var dialogue = new Dialogue(folder, person)) {
            officersKey(dialogue, "9C");

            JsonObject result = dialogue.site().perform("sign-decision", sample("decision"));

            PinRequest asked = person.asked().getFirst();
            assertThat(result.text("problem")).isEqualTo("cancelled");
            assertThat(asked.act()).isEqualTo("decide");
            assertThat(asked.whose().signed()).hasSize(9);
            assertThat(asked.whose().signed())
                    .extracting(PinRequest.Line::label)
                    .noneMatch(label -> label.startsWith("field."));
            assertThat(asked.whose().signed())
                    .extracting(PinRequest.Line::value)
                    .contains("R-2611-0412", "王小明 (Wang Xiao-ming)", "身分證影本，2 頁");
        }
    }

    @Test
    void an_attached_paper_is_told_by_its_name_its_pages_and_its_hash() throws IOException {
        TestPerson person = TestPerson.whoTypes();
        try (var dialogue = new Dialogue(folder, person)) {
            officersKey(dialogue, "9C");
            JsonObject card = attached("attachment-1", "IDENTITY_CARD 2 " + "9f86d081".repeat(8));
            JsonObject other = attached("attachment-2", "PASSPORT 1 " + "9f86d081".repeat(8));

            JsonObject _ =
                    dialogue.site()
                            .perform(
                                    "sign-decision",
                                    sample("decision").with("fields", List.of(card, other)));

            List<PinRequest.Line> shown = person.asked().getFirst().whose().signed();
            assertThat(shown.getFirst().value())
                    .contains("2", "SHA-256 " + "9f86d081 ".repeat(8).strip())
                    .doesNotContain("IDENTITY_CARD");
            assertThat(shown.getLast().value())
                    .as("a kind of paper that this program does not know, as it is signed")
                    .isEqualTo("PASSPORT 1 " + "9f86d081".repeat(8));
        }
    }

    private static JsonObject attached(String name, String value) {
        return with("name", name).with("kind", "text").with("value", value);
    }

    @Test
    void what_this_program_has_no_words_for_is_not_signed() throws IOException {
        TestPerson person = TestPerson.whoTypes(Dialogue.FACTORY_PIN);
        try (var dialogue = new Dialogue(folder, person)) {
            officersKey(dialogue, "9C");
            JsonObject unknown =
                    with("name", "payee").with("kind", "text").with("value", "somebody");

            JsonObject field =
                    dialogue.site()
                            .perform(
                                    "sign-decision",
                                    sample("decision").with("fields", List.of(unknown)));
            JsonObject purpose =
                    dialogue.site()
                            .perform("sign-decision", sample("decision").with("purpose", "pay"));

            assertThat(field.text("problem")).isEqualTo("malformed-step");
            assertThat(purpose.text("problem")).isEqualTo("malformed-step");
            assertThat(person.asked()).isEmpty();
        }
    }

    @Test
    void a_decision_asks_the_pin_each_time() throws IOException {
        TestPerson person = TestPerson.whoTypes(Dialogue.FACTORY_PIN, Dialogue.FACTORY_PIN);
        try (var dialogue = new Dialogue(folder, person)) {
            officersKey(dialogue, "9C");

            dialogue.done("sign-decision", sample("decision"));
            dialogue.done("sign-decision", sample("decision"));

            assertThat(person.asked()).hasSize(2);
        }
    }

    @Test
    void both_new_keys_sign_their_requests_for_one_pin() {
        TestPerson person = TestPerson.whoTypes(Dialogue.FACTORY_PIN);
        try (var dialogue = new Dialogue(folder, person)) {
            officersKey(dialogue, "9A");
            dialogue.generate("9C", "P_256", "always");

            JsonObject signed =
                    dialogue.done(
                            "sign-officer-request",
                            with("subject", "OF-7Q2F8K4M2A").with("nonce", "00".repeat(32)));

            assertThat(signed.bytes("loginRequest")).isNotEqualTo(signed.bytes("decisionRequest"));
            assertThat(person.asked()).hasSize(1);
        }
    }

    /// The public key; a certificate lies beside it.
    private static byte[] officersKey(Dialogue dialogue, String reference) {
        dialogue.readCard();
        dialogue.administer("9B");
        JsonObject made =
                dialogue.generate(reference, "P_256", reference.equals("9C") ? "always" : "once");
        dialogue.done(
                "write-certificate", with("reference", reference).with("certificate", CERTIFICATE));
        return made.bytes("publicKey");
    }

    private static JsonObject sample(String name) throws IOException {
        String text = Files.readString(SAMPLES.resolve("step-sign-" + name + ".json"));
        return JsonObject.parse(text).object("step").object("parameters");
    }

    /// The sample's text, for another origin and task.
    private static String expected(String name, Dialogue dialogue) throws IOException {
        return Files.readString(SAMPLES.resolve("signed-" + name + ".txt"))
                .replace("https://counter.example", dialogue.site().origin().value())
                .replace("\nT7Q2F8K\n", "\n" + TestSite.TASK + "\n");
    }

    private static boolean holds(byte[] key, byte[] text, byte[] signature)
            throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)));
        check.update(text);
        return check.verify(signature);
    }
}
