// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// MOVE KEY and DELETE KEY (threat T10), and a power cut in the middle of them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyMovementTest extends CardTest {

    private static final String STAGING_CERTIFICATE = "5FC11F";
    private static final String SIGNATURE_CERTIFICATE = "5FC10A";
    private static final byte[] VALUE = {0x70, 0x01, 0x55};

    private String stage(String policy) {
        host.proveAdministration("9B");
        assertThat(host.generate("94", "11", policy).status()).isEqualTo(OK);
        host.putObject(STAGING_CERTIFICATE, VALUE);
        return host.metadata("94").hex();
    }

    @Test
    void a_key_takes_its_certificate_and_its_attributes_along() {
        String before = stage("03");

        assertThat(host.move("94", "9C").status()).isEqualTo(OK);

        assertThat(host.metadata("9C").hex()).isEqualTo(before);
        assertThat(host.metadata("94").status()).isEqualTo(NO_KEY);
        assertThat(host.getObject(SIGNATURE_CERTIFICATE).data()).isEqualTo(Tlv.of(0x53, VALUE));
        assertThat(host.getObject(STAGING_CERTIFICATE).status()).isEqualTo(NOT_FOUND);
    }

    @Test
    void only_a_pin_always_key_becomes_the_signature_key() {
        stage("02");

        assertThat(host.move("94", "9C").status()).isEqualTo(CONDITIONS);
        assertThat(host.move("94", "9A").status()).isEqualTo(OK);
    }

    @Test
    void a_key_without_pin_goes_nowhere_but_to_9e() {
        host.proveAdministration("9B");
        host.generate("9E", "11");

        assertThat(host.move("9E", "82").status()).isEqualTo(CONDITIONS);
        assertThat(host.move("9E", "9D").status()).isEqualTo(CONDITIONS);
    }

    @Test
    void an_occupied_target_is_refused() {
        stage("03");
        host.generate("9C", "11");

        assertThat(host.move("94", "9C").status()).isEqualTo(CONDITIONS);
        assertThat(host.move("94", "94").status()).isEqualTo(CONDITIONS);
    }

    @ParameterizedTest
    @CsvSource({"82, 9C", "96, 82", "94, 96"})
    void what_is_not_there_cannot_move(String source, String target) {
        stage("03");

        assertThat(host.move(source, target).status()).isEqualTo(NO_KEY);
    }

    @Test
    void deleting_removes_key_and_certificate() {
        stage("03");

        assertThat(host.move("94", "FF").status()).isEqualTo(OK);

        assertThat(host.metadata("94").status()).isEqualTo(NO_KEY);
        assertThat(host.getObject(STAGING_CERTIFICATE).status()).isEqualTo(NOT_FOUND);
        assertThat(host.generate("94", "11").status()).isEqualTo(OK);
    }

    @Test
    void a_moved_key_survives_a_reload() {
        stage("03");
        host.move("94", "9C");
        String before = host.metadata("9C").hex();

        card.close();
        card = TrialCard.open(dir.resolve("card"));
        host = Host.at(card);

        assertThat(host.metadata("9C").hex()).isEqualTo(before);
        host.verify(Host.FACTORY_PIN);
        assertThat(host.sign("9C", "11", new byte[32]).status()).isEqualTo(OK);
    }
}
