// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The management key 9B, and the end of personalization.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdministrationTest extends CardTest {

    @ParameterizedTest
    @CsvSource({"08, 16", "0A, 24", "0C, 32"})
    void an_aes_key_of_each_size_replaces_the_published_one(String algorithm, int size) {
        byte[] key = new byte[size];
        key[0] = 1;
        host.proveAdministration("9B");
        assertThat(Tlv.inside(host.metadata("9B").data(), 0x05)).containsExactly(1);

        assertThat(host.setManagementKey(algorithm, "9B", key).status()).isEqualTo(OK);

        assertThat(host.putObject("5FC105", new byte[1]).status()).isEqualTo(NOT_ALLOWED);
        assertThat(host.proveAdministration("9B", algorithm, key).status()).isEqualTo(OK);
        assertThat(host.putObject("5FC105", new byte[1]).status()).isEqualTo(OK);
        assertThat(Tlv.inside(host.metadata("9B").data(), 0x05)).containsExactly(0);
    }

    @Test
    void a_key_of_the_wrong_length_is_refused() {
        host.proveAdministration("9B");

        assertThat(host.setManagementKey("08", "9B", new byte[24]).status()).isEqualTo(WRONG_DATA);
        assertThat(host.setManagementKey("03", "9B", new byte[24]).status()).isEqualTo(WRONG_DATA);
    }

    @Test
    void a_challenge_can_be_answered_once() {
        byte[] challenge = Tlv.inside(host.command("00870A9B", "7C028100").data(), 0x7C, 0x81);
        byte[] answer = Host.aes(Cipher.ENCRYPT_MODE, Host.PUBLISHED_KEY, challenge);
        byte[] command = Tlv.of(0x7C, Tlv.of(0x82, answer));

        assertThat(host.command("00870A9B", command).status()).isEqualTo(OK);
        assertThat(host.putObject("5FC105", new byte[1]).status()).isEqualTo(OK);
        assertThat(host.command("00870A9B", command).status()).isEqualTo(NOT_ALLOWED);
        assertThat(host.putObject("5FC105", new byte[1]).status()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void a_witness_asked_of_one_key_does_not_prove_the_other() {
        byte[] witness = Tlv.inside(host.command("00870A9B", "7C028000").data(), 0x7C, 0x80);
        byte[] clear = Host.aes(Cipher.DECRYPT_MODE, Host.PUBLISHED_KEY, witness);
        byte[] proof = Tlv.join(Tlv.of(0x80, clear), Tlv.of(0x81, new byte[16]));

        assertThat(host.command("00870A9F", Tlv.of(0x7C, proof)).status()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void nothing_is_written_without_it() {
        assertThat(host.putObject("5FC105", new byte[1]).status()).isEqualTo(NOT_ALLOWED);
        assertThat(host.generate("9A", "11").status()).isEqualTo(NOT_ALLOWED);
        assertThat(host.move("82", "83").status()).isEqualTo(NOT_ALLOWED);
        assertThat(host.seal().status()).isEqualTo(NOT_ALLOWED);
        assertThat(host.setManagementKey("0A", "9B", new byte[24]).status()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void the_seal_shows_and_stays() {
        assertThat(Tlv.inside(host.metadata("80").data(), 0xC2)).containsExactly(0);
        host.proveAdministration("9B");

        host.seal();

        reinsert();
        assertThat(Tlv.inside(host.metadata("80").data(), 0xC2)).containsExactly(1);
    }

    @Test
    void it_has_a_version_and_a_positive_serial_number() {
        assertThat(host.raw("00FD000000").hex()).startsWith("0507").hasSize(6);
        byte[] serial = HexFormat.of().parseHex(host.raw("00F8000000").hex());
        assertThat(serial).hasSize(4);
        assertThat(serial[0]).isNotNegative();
    }

    @Test
    void nonsense_gets_an_error_and_no_harm() {
        assertThat(host.raw("80CB3FFF").status()).isEqualTo("6E00");
        assertThat(host.raw("00AB0000").status()).isEqualTo("6D00");
        assertThat(host.raw("1020008001").status()).isNotEqualTo(OK);
        assertThat(host.raw("00CB3FFF055C7F5FC1").status()).isNotEqualTo(OK);
        assertThat(host.command("00870A9B", "7C83010000").status()).isEqualTo(WRONG_DATA);
        assertThat(host.command("00870A9B", "7C058281FFFF00").status()).isEqualTo(WRONG_DATA);
        assertThat(host.raw("00C0000000").status()).isEqualTo(CONDITIONS);
        assertThat(host.proveAdministration("9B").status()).isEqualTo(OK);
    }
}
