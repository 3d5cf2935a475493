// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The applet without its extensions: a PIV card as others make it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainCardTest {

    @TempDir Path dir;
    private TrialCard card;
    private Host host;

    @BeforeEach
    void insert() {
        card = TrialCard.plain(dir.resolve("card"));
        host = Host.at(card);
    }

    @AfterEach
    void close() {
        card.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00F50000",
                "00F6829C",
                "00F7009C00",
                "00F8000000",
                "00F99C0000",
                "00FA0303",
                "00FB0000",
                "00FD000000",
                "00FE119D00"
            })
    void knows_no_command_beyond_the_standard(String command) {
        host.proveAdministration("9B");

        assertThat(host.raw(command).status()).isEqualTo("6D00");
    }

    @Test
    void takes_another_management_key_and_then_knows_only_that() {
        host.proveAdministration("9B");

        assertThat(host.command("00FFFFFF", "0A9B18" + "5A".repeat(24)).status()).isEqualTo("9000");
        assertThat(host.command("00FFFFFF", "0A9F18" + "5A".repeat(24)).status()).isEqualTo("6A88");
        assertThat(host.proveAdministration("9B").status()).isNotEqualTo("9000");
    }

    @Test
    void has_no_unblock_key_but_a_puk() {
        assertThat(host.proveAdministration("9F").status()).isEqualTo("6A88");
        assertThat(host.command("002C0280", Host.padded("80514937")).status()).isEqualTo("6A86");

        assertThat(host.resetPin(Host.FACTORY_PUK, "80514937").status()).isEqualTo("9000");
    }

    @Test
    void does_what_the_standard_has_and_stays_plain_after_a_reload() {
        host.proveAdministration("9B");
        assertThat(host.generate("9C", "11").status()).isEqualTo("9000");
        assertThat(host.generate("9C", "11").status()).isEqualTo("9000");
        assertThat(host.putObject("5FC10A", new byte[300]).status()).isEqualTo("9000");

        card.close();
        card = TrialCard.open(dir.resolve("card"));
        host = Host.at(card);

        host.verify(Host.FACTORY_PIN);
        assertThat(host.sign("9C", "11", new byte[32]).status()).isEqualTo("9000");
        assertThat(host.raw("00FD000000").status()).isEqualTo("6D00");
    }
}
