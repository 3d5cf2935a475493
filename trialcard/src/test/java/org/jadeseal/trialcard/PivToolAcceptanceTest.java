// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A personalized card in the hands of yubico-piv-tool, as Debian has it. That version opens 9B
/// with triple DES only, which this card does not have, so it administers nothing here.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PivToolAcceptanceTest {

    @TempDir static Path dir;
    private static JudgeDesk desk;
    private static PersonalizedCard contents;

    @BeforeAll
    static void insertPersonalizedCard() throws GeneralSecurityException {
        TrialCard card = TrialCard.blank(dir.resolve("card"));
        contents = new PersonalizedCard(card);
        Host host = Host.at(card);
        host.proveAdministration("9B");
        PublicKey key = PublicKeys.generated(host.generate("F9", "11"));
        X509Certificate attester = contents.authority.certify("Card", key);
        host.putObject("5FFF01", PersonalizedCard.certificateObject(attester));
        card.powerOff();
        desk = JudgeDesk.with(dir, card);
    }

    @AfterAll
    static void endReader() {
        desk.close();
    }

    private static String tool(String... arguments) throws IOException, InterruptedException {
        Stream<String> command = Stream.of("yubico-piv-tool", "-r", "Jadeseal");
        return desk.tool.run(Stream.concat(command, Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void it_tells_version_serial_and_tries() throws IOException, InterruptedException {
        assertThat(tool("-a", "status"))
                .contains("Version:\t5.7.0", "Serial Number:", "PIN tries left:\t3");
    }

    @Test
    void it_reads_certificates_and_sees_that_the_keys_belong_to_them()
            throws IOException, InterruptedException {
        Path certificate = Files.writeString(desk.file("9a.pem"), read("9a"));

        assertThat(
                        tool(
                                "-a",
                                "verify-pin",
                                "-P",
                                PersonalizedCard.PIN,
                                "-a",
                                "test-signature",
                                "-s",
                                "9a",
                                "-i",
                                certificate.toString()))
                .contains("Successful RSA verification");
    }

    @Test
    void it_decrypts_with_9d() throws IOException, InterruptedException {
        Path certificate = Files.writeString(desk.file("9d.pem"), read("9d"));

        assertThat(
                        tool(
                                "-a",
                                "verify-pin",
                                "-P",
                                PersonalizedCard.PIN,
                                "-a",
                                "test-decipher",
                                "-s",
                                "9d",
                                "-i",
                                certificate.toString()))
                .contains("Successfully performed RSA decryption");
    }

    private static String read(String slot) throws IOException, InterruptedException {
        return tool("-a", "read-certificate", "-s", slot);
    }

    @Test
    void it_has_a_key_attested() throws IOException, InterruptedException {
        Files.writeString(desk.file("attested.pem"), tool("-a", "attest", "-s", "9c"));

        assertThat(desk.tool.run("openssl", "x509", "-in", desk.path("attested.pem"), "-text"))
                .contains("CN = Jadeseal PIV Attestation 9C", "1.3.6.1.4.1.41482.3.7");
    }

    @Test
    void it_changes_pin_and_puk_and_unblocks() throws IOException, InterruptedException {
        tool("-a", "change-puk", "-P", "12345678", "-N", "27182818");
        tool("-a", "unblock-pin", "-P", "27182818", "-N", "31415926");
        tool("-a", "change-pin", "-P", "31415926", "-N", PersonalizedCard.PIN);

        assertThat(tool("-a", "verify-pin", "-P", PersonalizedCard.PIN))
                .contains("Successfully verified");
    }

    @Test
    void it_cannot_open_9b() throws IOException, InterruptedException {
        String key = "010203040506070801020304050607080102030405060708";

        assertThat(
                        desk.tool.run(
                                Map.of(),
                                1,
                                "yubico-piv-tool",
                                "-r",
                                "Jadeseal",
                                "-k" + key,
                                "-a",
                                "generate",
                                "-s",
                                "9a",
                                "-A",
                                "ECCP256"))
                .contains("Failed authentication");
    }
}
