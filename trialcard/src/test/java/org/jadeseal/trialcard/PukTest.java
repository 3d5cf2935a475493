// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The PUK of a card that nobody has sealed: SP 800-73-4 Part 2, 3.2.2 and 3.2.3.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PukTest extends CardTest {

    private static final String NEW_PIN = "80514937";
    private static final String NEW_PUK = "27182818";

    private void block() {
        host.verify("999999");
        host.verify("999999");
        assertThat(host.verify("999999").status()).isEqualTo("6983");
    }

    @Test
    void gives_a_blocked_pin_a_new_value() {
        block();

        assertThat(host.resetPin(Host.FACTORY_PUK, NEW_PIN).status()).isEqualTo(OK);

        assertThat(host.verify(NEW_PIN).status()).isEqualTo(OK);
    }

    @Test
    void opens_no_key_by_itself() {
        host.proveAdministration("9B");
        host.generate("9D", "11");

        host.resetPin(Host.FACTORY_PUK, NEW_PIN);

        assertThat(host.sign("9D", "11", new byte[32]).status()).isEqualTo(NOT_ALLOWED);
        assertThat(host.raw("00200080").status()).isEqualTo("63C3");
    }

    @Test
    void is_changed_by_who_knows_it() {
        assertThat(host.changePuk("00000000", NEW_PUK).status()).isEqualTo("63C2");
        assertThat(host.changePuk(Host.FACTORY_PUK, NEW_PUK).status()).isEqualTo(OK);

        assertThat(host.resetPin(Host.FACTORY_PUK, NEW_PIN).status()).isEqualTo("63C2");
        assertThat(host.resetPin(NEW_PUK, NEW_PIN).status()).isEqualTo(OK);
        assertThat(Tlv.inside(host.metadata("81").data(), 0x06)).containsExactly(3, 3);
    }

    @Test
    void blocks_after_three_wrong_ones_and_a_weak_pin_costs_none() {
        assertThat(host.resetPin(Host.FACTORY_PUK, "123456").status()).isEqualTo(WRONG_DATA);
        host.resetPin("00000000", NEW_PIN);
        host.resetPin("00000000", NEW_PIN);
        assertThat(host.resetPin("00000000", NEW_PIN).status()).isEqualTo("6983");
        reinsert();

        assertThat(host.resetPin(Host.FACTORY_PUK, NEW_PIN).status()).isEqualTo("6983");
        assertThat(host.changePuk(Host.FACTORY_PUK, NEW_PUK).status()).isEqualTo("6983");
        assertThat(host.verify(Host.FACTORY_PIN).status()).isEqualTo(OK);
    }

    @Test
    void the_published_one_is_void_once_the_card_is_sealed() {
        host.proveAdministration("9B");
        host.seal();

        assertThat(host.resetPin(Host.FACTORY_PUK, NEW_PIN).status()).isEqualTo("6983");
        assertThat(host.changePuk(Host.FACTORY_PUK, NEW_PUK).status()).isEqualTo("6983");
        assertThat(Tlv.inside(host.metadata("81").data(), 0x06)).containsExactly(0, 0);
    }

    @Test
    void one_that_was_set_before_outlives_the_seal() {
        host.changePuk(Host.FACTORY_PUK, NEW_PUK);
        host.proveAdministration("9B");
        host.seal();

        assertThat(host.resetPin(NEW_PUK, NEW_PIN).status()).isEqualTo(OK);
    }
}
