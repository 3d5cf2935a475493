// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.agent.Dialogue.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.trace.TraceFile;
import org.jadeseal.agent.trace.TracedReaders;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PivCard;
import org.jadeseal.piv.Trace;
import org.jadeseal.piv.TraceReading;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An application is recorded and read again by somebody who has neither the card nor its PIN.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportCaseTest {

    private static final String NONCE = "00112233445566778899aabbccddeeff".repeat(2);
    private static final byte[] CHALLENGE = "a challenge of the website".getBytes(US_ASCII);

    @TempDir private Path folder;

    @Test
    void a_recorded_application_is_understood_without_the_card()
            throws IOException, GeneralSecurityException {
        Path file = folder.resolve("trace.txt");

        apply(TraceFile.at(file, "agent 0.1.0"));

        List<String> lines = Files.readAllLines(file);
        List<TraceReading> readings = Trace.read(lines).replay();
        assertThat(readings).allMatch(TraceReading::understood).hasSizeGreaterThan(40);
        assertThat(readings)
                .extracting(TraceReading::title)
                .contains("SELECT", "GENERATE ASYMMETRIC KEY PAIR 94", "VERIFY 80")
                .contains("PUT DATA 5FC101", "GENERAL AUTHENTICATE 95");
        assertThat(readings)
                .extracting(TraceReading::meaning)
                .contains("a PIV card", "5.7.0", "AES_192", "264 bytes, hidden");
        assertThat(lines).contains("# card in Test Reader 00 00");
    }

    @Test
    void neither_the_pin_nor_what_was_decrypted_is_written()
            throws IOException, GeneralSecurityException {
        Path file = folder.resolve("trace.txt");

        apply(TraceFile.at(file, "agent 0.1.0"));

        HexFormat hex = HexFormat.of().withUpperCase();
        assertThat(Files.readString(file))
                .contains("> 00200080 (10 bytes hidden)")
                .doesNotContain(hex.formatHex(Dialogue.FACTORY_PIN.getBytes(US_ASCII)))
                .doesNotContain(hex.formatHex(CHALLENGE));
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_recorded_card_answers_what_it_was_asked_then_and_nothing_else() throws IOException {
        Path file = folder.resolve("trace.txt");
        try (var dialogue = dialogue(TraceFile.at(file, "agent 0.1.0"))) {
            dialogue.readCard();
        }
        Trace trace = Trace.read(Files.readAllLines(file));

        Optional<PivCard> recorded = PivCard.select(trace.card());

        assertThat(recorded.orElseThrow().metadata(KeyReference.AUTHENTICATION)).isEmpty();
        assertThat(recorded.orElseThrow().metadata(KeyReference.SIGNATURE)).isEmpty();
    }

    private Dialogue dialogue(TraceFile trace) {
        return new Dialogue(
                folder,
                TestPerson.whoTypes(Dialogue.FACTORY_PIN),
                readers -> new TracedReaders(readers, trace));
    }

    private void apply(TraceFile trace) throws GeneralSecurityException {
        try (var dialogue = dialogue(trace)) {
            applied(dialogue);
        }
    }

    private static void applied(Dialogue dialogue) throws GeneralSecurityException {
        dialogue.readCard();
        dialogue.administer("9B");
        dialogue.generate("9E", "P_256", "never");
        dialogue.done(
                "write-certificate",
                with("reference", "9E").with("certificate", new byte[] {0x30, 0x00}));
        dialogue.done("prove-card", with("nonce", NONCE));
        dialogue.generate("94", "RSA_2048", "always");
        JsonObject encryption = dialogue.generate("95", "RSA_2048", "once");
        dialogue.done("sign-request", request(encryption));
        dialogue.done("end-card", JsonObject.empty());
    }

    private static JsonObject request(JsonObject encryption) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                KeyFactory.getInstance("RSA")
                        .generatePublic(new X509EncodedKeySpec(encryption.bytes("publicKey"))),
                new OAEPParameterSpec(
                        "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return with("signatureReference", "94")
                .with("encryptionReference", "95")
                .with("subject", "7Q2F8K4M")
                .with("nonce", NONCE)
                .with("challenge", cipher.doFinal(CHALLENGE));
    }
}
