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
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.jadeseal.agent.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplyingWithACardTest {

    private static final String NONCE = "00112233445566778899aabbccddeeff".repeat(2);

    @TempDir private Path folder;
    private final TestPerson person = TestPerson.whoTypes(Dialogue.FACTORY_PIN);
    private final byte[] challenge = new byte[32];
    private Dialogue dialogue;

    @BeforeEach
    void connect() {
        new SecureRandom().nextBytes(challenge);
        dialogue = new Dialogue(folder, person);
        dialogue.readCard();
        dialogue.administer("9B");
    }

    @AfterEach
    void end() {
        dialogue.close();
    }

    @Test
    void a_card_proves_itself_over_the_origin_that_was_dialled() throws GeneralSecurityException {
        JsonObject made = dialogue.generate("9E", "P_256", "never");
        dialogue.done(
                "write-certificate",
                with("reference", "9E").with("certificate", new byte[] {0x30, 0x00}));

        JsonObject proof = dialogue.done("prove-card", with("nonce", NONCE));

        String text =
                "jadeseal prove-card 1\n%s\n%s\n%d\n1\n%s"
                        .formatted(
                                dialogue.site().origin(),
                                TestSite.TASK,
                                dialogue.site().stepNumber(),
                                NONCE);
        assertThat(holds("EC", made.bytes("publicKey"), text, proof.bytes("signature"))).isTrue();
    }

    @Test
    void one_pin_proves_both_keys() throws GeneralSecurityException, IOException {
        JsonObject signer = dialogue.generate("94", "RSA_2048", "always");
        JsonObject encryption = dialogue.generate("95", "RSA_2048", "once");

        JsonObject signed = dialogue.done("sign-request", request(encryption));

        String statement =
                "jadeseal encryption-key 1\n%s\n%s\n%s\nspki-sha256:%s"
                        .formatted(
                                dialogue.site().origin(),
                                TestSite.TASK,
                                NONCE,
                                sha256(encryption.bytes("publicKey")));
        assertThat(new String(signed.bytes("statement"), StandardCharsets.UTF_8))
                .isEqualTo(statement);
        assertThat(
                        holds(
                                "RSA",
                                signer.bytes("publicKey"),
                                statement,
                                signed.bytes("statementSignature")))
                .isTrue();
        assertThat(signed.text("challengeHash")).isEqualTo(sha256(challenge));
        assertThat(openssl(signed.bytes("request")))
                .contains("self-signature verify OK", "subject=CN = 7Q2F8K4M");
        assertThat(person.asked()).hasSize(1);
    }

    @Test
    void the_pin_is_in_no_message() throws GeneralSecurityException {
        dialogue.generate("94", "P_256", "always");
        JsonObject encryption = dialogue.generate("95", "RSA_2048", "once");
        dialogue.done("sign-request", request(encryption));

        String traffic = dialogue.site().traffic();

        byte[] padded = HexFormat.of().parseHex("313233343536FFFF");
        assertThat(traffic)
                .contains("challengeHash")
                .doesNotContain(Dialogue.FACTORY_PIN)
                .doesNotContainIgnoringCase(HexFormat.of().formatHex(padded))
                .doesNotContain(Dialogue.base64(padded).substring(0, 8))
                .doesNotContainIgnoringCase("cookie:")
                .doesNotContainIgnoringCase("origin:");
    }

    @Test
    void a_challenge_for_another_key_is_a_malformed_step() throws GeneralSecurityException {
        dialogue.generate("94", "P_256", "always");
        JsonObject other = dialogue.generate("82", "RSA_2048", "once");
        dialogue.generate("95", "RSA_2048", "once");

        JsonObject result = dialogue.site().perform("sign-request", request(other));

        assertThat(result.text("problem")).isEqualTo("malformed-step");
        assertThat(result.object("values").text("member")).isEqualTo("challenge");
    }

    private JsonObject request(JsonObject encryption) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                key("RSA", encryption.bytes("publicKey")),
                new OAEPParameterSpec(
                        "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return with("signatureReference", "94")
                .with("encryptionReference", "95")
                .with("subject", "7Q2F8K4M")
                .with("nonce", NONCE)
                .with("challenge", cipher.doFinal(challenge));
    }

    private static PublicKey key(String kind, byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static boolean holds(String kind, byte[] key, String text, byte[] signature)
            throws GeneralSecurityException {
        Signature verifier =
                Signature.getInstance(kind.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
        verifier.initVerify(key(kind, key));
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(signature);
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private String openssl(byte[] request) throws IOException {
        Path file = Files.write(folder.resolve("request.der"), request);
        Process openssl =
                new ProcessBuilder(
                                "openssl",
                                "req",
                                "-verify",
                                "-noout",
                                "-subject",
                                "-inform",
                                "DER",
                                "-in",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        return new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
