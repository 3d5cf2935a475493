// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A personalized card in a virtual reader, used by programs that we did not write: OpenSC, as
/// Debian has it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenScAcceptanceTest {

    @TempDir static Path dir;
    private static JudgeDesk desk;
    private static PersonalizedCard contents;
    private static Tool tool;

    @BeforeAll
    static void insertPersonalizedCard() throws GeneralSecurityException {
        TrialCard card = TrialCard.blank(dir.resolve("card"));
        contents = new PersonalizedCard(card);
        desk = JudgeDesk.with(dir, card);
        tool = desk.tool;
    }

    @AfterAll
    static void endReader() {
        desk.close();
    }

    @Test
    void opensc_knows_it_for_a_piv_card() throws IOException, InterruptedException {
        assertThat(tool.run("opensc-tool", "-n")).contains("Personal Identity Verification Card");
    }

    @Test
    void pkcs11_lists_token_keys_and_certificates() throws IOException, InterruptedException {
        String printed =
                tool.run("pkcs11-tool", "-L", "-O", "--login", "--pin", PersonalizedCard.PIN);

        assertThat(printed)
                .contains("rng, token initialized, PIN initialized", "28394a5b6c7d8e9f")
                .contains("Certificate for Digital Signature", "DN: CN=Signer")
                .contains("Certificate for Key Management", "DN: CN=Reader")
                .contains("Certificate for Card Authentication", "DN: CN=Card")
                .contains("SIGN key", "always authenticate", "KEY MAN key", "CARD AUTH key");
    }

    @Test
    void a_signature_with_9c_verifies_under_its_certificate()
            throws IOException, InterruptedException, GeneralSecurityException {
        byte[] signature = sign("02", "SHA256-RSA-PKCS");

        assertVerifies("SHA256withRSA", contents.signature.getPublicKey(), signature);
    }

    @Test
    void a_signature_with_9e_verifies_under_its_certificate()
            throws IOException, InterruptedException, GeneralSecurityException {
        byte[] signature = sign("04", "ECDSA-SHA256", "--signature-format", "openssl");

        assertVerifies("SHA256withECDSA", contents.cardAuthentication.getPublicKey(), signature);
    }

    private static byte[] sign(String id, String mechanism, String... more)
            throws IOException, InterruptedException {
        Path input = Files.writeString(dir.resolve("input" + id), "a document");
        Path output = dir.resolve("signature" + id);
        String[] command = {
            "pkcs11-tool",
            "-s",
            "--id",
            id,
            "-m",
            mechanism,
            "--login",
            "--pin",
            PersonalizedCard.PIN,
            "-i",
            input.toString(),
            "-o",
            output.toString()
        };
        tool.run(Stream.of(command, more).flatMap(Arrays::stream).toArray(String[]::new));
        return Files.readAllBytes(output);
    }

    private static void assertVerifies(String scheme, PublicKey key, byte[] signature)
            throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(scheme);
        verifier.initVerify(key);
        verifier.update("a document".getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void opensc_verifies_the_pin_and_reads_the_certificate()
            throws IOException, InterruptedException, GeneralSecurityException {
        tool.run("pkcs15-tool", "--verify-pin", "--auth-id", "01", "--pin", PersonalizedCard.PIN);

        assertThat(tool.run("pkcs15-tool", "--read-certificate", "03"))
                .contains(
                        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(contents.encryption.getEncoded()));
    }

    @Test
    void the_self_test_of_pkcs11_tool_finds_no_error() throws IOException, InterruptedException {
        assertThat(tool.run("pkcs11-tool", "--login", "--pin", PersonalizedCard.PIN, "--test"))
                .contains("No errors");
    }

    @Test
    void pkcs15_tool_lists_what_a_person_expects() throws IOException, InterruptedException {
        assertThat(tool.run("pkcs15-tool", "-D"))
                .contains("PIN [PIN]", "PIN [PIV PUK]")
                .contains("Private RSA Key [SIGN key]", "Private RSA Key [KEY MAN key]")
                .contains("X.509 Certificate [Certificate for Digital Signature]")
                .contains("Encoded serial");
    }

    @Test
    void pkcs15_tool_changes_the_pin_and_unblocks_it_with_the_puk()
            throws IOException, InterruptedException {
        String id = "--auth-id";
        tool.run(
                "pkcs15-tool",
                "--change-pin",
                id,
                "01",
                "--pin",
                PersonalizedCard.PIN,
                "--new-pin",
                "31415926");
        tool.run("pkcs15-tool", "--verify-pin", id, "01", "--pin", "31415926");

        tool.run(
                "pkcs15-tool",
                "--unblock-pin",
                id,
                "01",
                "--puk",
                Host.FACTORY_PUK,
                "--new-pin",
                PersonalizedCard.PIN);

        tool.run("pkcs15-tool", "--verify-pin", id, "01", "--pin", PersonalizedCard.PIN);
    }

    @Test
    void a_card_taken_out_and_put_in_again_has_forgotten_the_pin()
            throws IOException, InterruptedException {
        tool.run("pkcs15-tool", "--verify-pin", "--pin", PersonalizedCard.PIN);

        desk.reader.remove();
        assertThat(desk.reader.isInserted()).isFalse();
        desk.reader.insert();

        assertThat(tool.run("opensc-tool", "-s", "00A4040005A000000308", "-s", "00200080"))
                .contains("SW1=0x63, SW2=0xC3");
    }
}
