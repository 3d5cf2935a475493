// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The PIN: SP 800-73-4 Part 2, 3.2.1 and 3.2.2.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PinTest extends CardTest {

    private static final String NEW_PIN = "80514937";

    @Test
    void an_empty_verify_tells_the_tries_left_and_then_that_it_is_verified() {
        assertThat(host.raw("00200080").status()).isEqualTo("63C3");

        host.verify(Host.FACTORY_PIN);

        assertThat(host.raw("00200080").status()).isEqualTo(OK);
        assertThat(host.raw("0020008000").status()).isEqualTo(OK);
    }

    @Test
    void p1_ff_forgets_the_verification() {
        host.verify(Host.FACTORY_PIN);

        assertThat(host.raw("0020FF80").status()).isEqualTo(OK);

        assertThat(host.raw("00200080").status()).isEqualTo("63C3");
    }

    @Test
    void three_wrong_tries_block_it_and_a_new_power_does_not_help() {
        assertThat(host.verify("999999").status()).isEqualTo("63C2");
        assertThat(host.verify("999999").status()).isEqualTo("63C1");
        reinsert();
        assertThat(host.verify("999999").status()).isEqualTo("6983");
        reinsert();

        assertThat(host.verify(Host.FACTORY_PIN).status()).isEqualTo("6983");
        assertThat(host.changePin(Host.FACTORY_PIN, NEW_PIN).status()).isEqualTo("6983");
        assertThat(host.raw("00200080").status()).isEqualTo("6983");
    }

    @Test
    void the_right_pin_gives_the_tries_back() {
        host.verify("999999");

        assertThat(host.verify(Host.FACTORY_PIN).status()).isEqualTo(OK);

        reinsert();
        assertThat(host.raw("00200080").status()).isEqualTo("63C3");
    }

    @Test
    void what_cannot_be_a_pin_costs_no_try() {
        assertThat(host.verify("12345").status()).isEqualTo(WRONG_DATA);
        assertThat(host.command("00200080", "3132FF3334353637").status()).isEqualTo(WRONG_DATA);
        assertThat(host.command("00200080", "313233343536").status()).isEqualTo("6700");

        assertThat(host.raw("00200080").status()).isEqualTo("63C3");
    }

    @Test
    void a_change_needs_the_old_one_and_counts() {
        assertThat(Tlv.inside(host.metadata("80").data(), 0x05)).containsExactly(1);
        assertThat(host.changePin("999999", NEW_PIN).status()).isEqualTo("63C2");

        assertThat(host.changePin(Host.FACTORY_PIN, NEW_PIN).status()).isEqualTo(OK);

        assertThat(host.verify(NEW_PIN).status()).isEqualTo(OK);
        assertThat(Tlv.inside(host.metadata("80").data(), 0x05)).containsExactly(0);
        assertThat(Tlv.inside(host.metadata("80").data(), 0x06)).containsExactly(3, 3);
        assertThat(Tlv.inside(host.metadata("80").data(), 0xC1)).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456", "98765432", "000000", "77777777", "890123", "12345", "12a456"})
    void a_new_one_that_is_easily_guessed_is_refused_and_costs_no_try(String weak) {
        assertThat(host.changePin(Host.FACTORY_PIN, weak).status()).isEqualTo(WRONG_DATA);

        assertThat(host.raw("00200080").status()).isEqualTo("63C3");
    }
}
