// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.Cipher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// RESET RETRY COUNTER: what opens it, and that 9B never does (threat T1).
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnblockTest extends CardTest {

    private static final String NEW_PIN = "80514937";
    private static final byte[] OWN_KEY = new byte[32];

    private Answer reset(String pin) {
        return host.command("002C0280", Host.padded(pin));
    }

    private void block() {
        host.verify("999999");
        host.verify("999999");
        host.verify("999999");
    }

    @Test
    void a_blocked_pin_is_replaced_directly_after_the_unblock_key() {
        block();

        assertThat(host.proveAdministration("9F").status()).isEqualTo(OK);
        assertThat(reset(NEW_PIN).status()).isEqualTo(OK);

        assertThat(host.verify(NEW_PIN).status()).isEqualTo(OK);
        assertThat(Tlv.inside(host.metadata("80").data(), 0xC1)).containsExactly(0, 1);
    }

    @Test
    void the_management_key_does_not_open_it() {
        block();
        host.proveAdministration("9B");

        assertThat(reset(NEW_PIN).status()).isEqualTo(NOT_ALLOWED);
        assertThat(host.verify(Host.FACTORY_PIN).status()).isEqualTo("6983");
    }

    @Test
    void any_command_between_closes_it_again() {
        host.proveAdministration("9F");
        host.raw("00F8000000");

        assertThat(reset(NEW_PIN).status()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void it_opens_once() {
        host.proveAdministration("9F");
        reset(NEW_PIN);

        assertThat(reset("27182818").status()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void a_wrong_key_opens_nothing_and_blocks_nothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(host.proveAdministration("9F", "0A", new byte[24]).status())
                    .isEqualTo(NOT_ALLOWED);
        }

        assertThat(host.proveAdministration("9F").status()).isEqualTo(OK);
    }

    @Test
    void a_single_answer_to_a_challenge_is_not_enough_for_it() {
        byte[] challenge = Tlv.inside(host.command("00870A9F", "7C028100").data(), 0x7C, 0x81);
        byte[] answer = Host.aes(Cipher.ENCRYPT_MODE, Host.PUBLISHED_KEY, challenge);

        assertThat(host.command("00870A9F", Tlv.of(0x7C, Tlv.of(0x82, answer))).status())
                .isEqualTo("6A81");
        assertThat(reset(NEW_PIN).status()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void a_sealed_card_takes_a_new_unblock_key_only_from_who_has_the_old_one() {
        host.proveAdministration("9B");
        assertThat(host.seal().status()).isEqualTo(OK);

        assertThat(host.setManagementKey("0C", "9F", OWN_KEY).status()).isEqualTo(NOT_ALLOWED);

        host.proveAdministration("9F");
        assertThat(host.setManagementKey("0C", "9F", OWN_KEY).status()).isEqualTo(OK);
        assertThat(host.proveAdministration("9F", "0C", OWN_KEY).status()).isEqualTo(OK);
    }
}
