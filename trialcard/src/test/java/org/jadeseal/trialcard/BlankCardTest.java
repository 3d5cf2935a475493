// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A card as it comes from the box, and what a reload leaves of it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlankCardTest {

    @TempDir Path dir;
    private Path file;
    private TrialCard card;

    @BeforeEach
    void insert() {
        file = dir.resolve("card");
        card = TrialCard.blank(file);
    }

    @AfterEach
    void close() {
        card.close();
    }

    @Test
    void answers_a_shortened_application_identifier_with_our_name_and_algorithms() {
        Answer answer = new Host(card).command("00A40400", "A000000308");

        assertThat(answer.status()).isEqualTo("9000");
        assertThat(Tlv.inside(answer.data(), 0x61, 0x50)).asString().isEqualTo("Jadeseal");
        assertThat(answer.hex()).contains("AC18800105800107", "060100");
    }

    @Test
    void two_cards_never_have_the_same_key_nor_two_keys_of_one_card() {
        try (TrialCard other = TrialCard.blank(dir.resolve("other"))) {
            String first = newKey(Host.at(card));
            String second = newKey(Host.at(card));
            String third = newKey(Host.at(other));

            assertThat(first).isNotEqualTo(second).isNotEqualTo(third);
            assertThat(second).isNotEqualTo(third);
        }
    }

    private static String newKey(Host host) {
        host.proveAdministration("9B");
        Answer answer = host.generate("9A", "11");
        assertThat(answer.status()).isEqualTo("9000");
        return answer.hex();
    }

    @Test
    void challenges_need_no_proof_and_never_repeat() {
        Host host = Host.at(card);

        Answer first = host.command("0087009B", "7C028100");
        Answer second = host.command("0087009B", "7C028100");

        assertThat(first.hex()).startsWith("7C128110").isNotEqualTo(second.hex());
    }

    @Test
    void its_file_is_for_the_owner_only() throws java.io.IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void keys_objects_and_counters_survive_a_reload() throws GeneralSecurityException {
        Host host = Host.at(card);
        host.proveAdministration("9B");
        PublicKey ec = PublicKeys.generated(host.generate("9A", "14"));
        PublicKey rsa = PublicKeys.generated(host.generate("9E", "07"));
        byte[] object = new byte[3000];
        object[2999] = 7;
        assertThat(host.putObject("5FC105", object).status()).isEqualTo("9000");
        assertThat(host.verify("999999").status()).isEqualTo("63C2");
        Answer serial = host.raw("00F8000000");

        card.close();
        card = TrialCard.open(file);

        Host again = Host.at(card);
        assertThat(again.raw("00F8000000").hex()).isEqualTo(serial.hex());
        assertThat(again.raw("00200080").status()).isEqualTo("63C2");
        assertThat(again.getObject("5FC105").data()).isEqualTo(Tlv.of(0x53, object));
        assertSigns(again, ec, rsa);
    }

    private static void assertSigns(Host host, PublicKey ec, PublicKey rsa)
            throws GeneralSecurityException {
        byte[] message = {1, 2, 3};
        byte[] digest = MessageDigest.getInstance("SHA-384").digest(message);
        host.verify(Host.FACTORY_PIN);
        byte[] signature = Tlv.inside(host.sign("9A", "14", digest).data(), 0x7C, 0x82);
        Signature verifier = Signature.getInstance("SHA384withECDSA");
        verifier.initVerify(ec);
        verifier.update(message);
        assertThat(verifier.verify(signature)).isTrue();
        assertThat(RawRsa.holds(host, "9E", rsa)).isTrue();
    }
}
