// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RESET and SET PIN RETRIES: for a card in the making, never for one that somebody has.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResetTest extends CardTest {

    private void fill() {
        host.proveAdministration("9B");
        host.generate("9C", "11");
        host.generate("F9", "11");
        host.putObject("5FC10A", new byte[300]);
        host.changePin(Host.FACTORY_PIN, "80514937");
        host.setManagementKey("0C", "9F", new byte[32]);
    }

    private void assertBlank() {
        assertThat(host.metadata("9C").status()).isEqualTo(NO_KEY);
        assertThat(host.metadata("F9").status()).isEqualTo(NO_KEY);
        assertThat(host.getObject("5FC10A").status()).isEqualTo(NOT_FOUND);
        assertThat(host.verify(Host.FACTORY_PIN).status()).isEqualTo(OK);
        assertThat(host.proveAdministration("9F").status()).isEqualTo(OK);
        assertThat(host.proveAdministration("9B").status()).isEqualTo(OK);
    }

    @Test
    void the_management_key_makes_a_half_personalized_card_blank_again() {
        fill();

        assertThat(host.raw("00FB0000").status()).isEqualTo(OK);

        assertThat(host.putObject("5FC10A", new byte[1]).status()).isEqualTo(NOT_ALLOWED);
        assertBlank();
    }

    @Test
    void without_it_pin_and_puk_must_be_used_up() {
        fill();
        reinsert();
        assertThat(host.raw("00FB0000").status()).isEqualTo(NOT_ALLOWED);
        for (int i = 0; i < 3; i++) {
            host.verify("999999");
            host.changePuk("00000000", "00000000");
        }

        assertThat(host.raw("00FB0000").status()).isEqualTo(OK);

        assertBlank();
    }

    @Test
    void a_prankster_cannot_wipe_a_sealed_card() {
        fill();
        host.seal();
        assertThat(host.raw("00FB0000").status()).isEqualTo(CONDITIONS);
        for (int i = 0; i < 3; i++) {
            host.verify("999999");
            host.changePuk("00000000", "00000000");
        }

        assertThat(host.raw("00FB0000").status()).isEqualTo(CONDITIONS);

        assertThat(host.metadata("9C").status()).isEqualTo(OK);
    }

    @Test
    void the_number_of_tries_is_set_before_pin_and_puk_are() {
        host.proveAdministration("9B");
        assertThat(host.raw("00FA0502").status()).isEqualTo(NOT_ALLOWED);
        host.verify(Host.FACTORY_PIN);

        assertThat(host.raw("00FA0502").status()).isEqualTo(OK);

        assertThat(Tlv.inside(host.metadata("80").data(), 0x06)).containsExactly(5, 5);
        assertThat(Tlv.inside(host.metadata("81").data(), 0x06)).containsExactly(2, 2);
        assertThat(host.verify("999999").status()).isEqualTo("63C4");
        assertThat(host.changePuk("00000000", "00000000").status()).isEqualTo("63C1");
        assertThat(host.changePuk("00000000", "00000000").status()).isEqualTo("6983");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00FA0003", "00FA0300", "00FA1003", "00FAFF03"})
    void no_other_number_than_1_to_15_is_taken(String command) {
        host.proveAdministration("9B");
        host.verify(Host.FACTORY_PIN);

        assertThat(host.raw(command).status()).isEqualTo("6A86");
    }

    @Test
    void the_seal_closes_it() {
        host.proveAdministration("9B");
        host.verify(Host.FACTORY_PIN);
        host.seal();

        assertThat(host.raw("00FA0F0F").status()).isEqualTo(CONDITIONS);
    }
}
