// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A card that loses its power before a transaction is committed holds what it held before.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PowerCutTest extends CardTest {

    private static final String CERTIFICATE = "5FC11F";

    private void tear(Runnable command) {
        card.cutPowerBeforeCommit();
        assertThatThrownBy(command::run).isInstanceOf(PowerLostException.class);
        host.select();
    }

    @Test
    void a_move_has_not_happened() {
        host.proveAdministration("9B");
        host.generate("94", "11", "03");
        host.putObject(CERTIFICATE, new byte[700]);
        String before = host.metadata("94").hex();

        tear(() -> host.move("94", "9C"));

        assertThat(host.metadata("94").hex()).isEqualTo(before);
        assertThat(host.metadata("9C").status()).isEqualTo(NO_KEY);
        assertThat(host.getObject(CERTIFICATE).data()).hasSize(704);
    }

    @Test
    void an_object_has_its_old_value_and_the_pages_are_free_again() {
        host.proveAdministration("9B");
        host.putObject(CERTIFICATE, new byte[700]);

        for (int i = 0; i < 30; i++) {
            host.proveAdministration("9B");
            tear(() -> host.putObject(CERTIFICATE, new byte[3400]));
        }

        assertThat(host.getObject(CERTIFICATE).data()).hasSize(704);
        host.proveAdministration("9B");
        assertThat(host.putObject(CERTIFICATE, new byte[3400]).status()).isEqualTo(OK);
    }

    @Test
    void a_reset_of_a_blocked_pin_has_not_happened_and_the_card_stays_blocked() {
        for (int i = 0; i < 3; i++) {
            host.verify("86420975");
        }

        tear(() -> host.resetPin(Host.FACTORY_PUK, "80514937"));

        assertThat(host.verify(Host.FACTORY_PIN).status()).isEqualTo("6983");
    }

    @Test
    void a_pin_change_has_not_happened_and_its_counter_says_so() {
        tear(() -> host.changePin(Host.FACTORY_PIN, "80514937"));

        assertThat(Tlv.inside(host.metadata("80").data(), 0xC1)).containsExactly(0, 0);
        assertThat(host.verify("80514937").status()).isEqualTo("63C2");
        assertThat(host.verify(Host.FACTORY_PIN).status()).isEqualTo(OK);
    }

    @Test
    void a_new_key_has_not_taken_the_place_of_the_old_one() {
        host.proveAdministration("9B");
        host.generate("9A", "11");
        String before = host.metadata("9A").hex();

        tear(() -> host.generate("9A", "14"));

        assertThat(host.metadata("9A").hex()).isEqualTo(before);
        host.verify(Host.FACTORY_PIN);
        assertThat(host.sign("9A", "11", new byte[32]).status()).isEqualTo(OK);
    }

    @Test
    void the_old_management_key_is_still_in_force() {
        host.proveAdministration("9B");

        tear(() -> host.setManagementKey("0C", "9B", new byte[32]));

        assertThat(host.proveAdministration("9B").status()).isEqualTo(OK);
    }
}
