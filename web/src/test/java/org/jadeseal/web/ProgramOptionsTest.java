// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ra.card.CardPolicy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgramOptionsTest {

    @Test
    void alone_the_folder_brings_a_file_and_the_machines_own_address() {
        ProgramOptions options = ProgramOptions.parse("--data", "trial");

        assertThat(options.database())
                .isEqualTo(new DatabaseAddress.Sqlite(Path.of("trial", "jadeseal.sqlite")));
        assertThat(options.listen().address().isLoopbackAddress()).isTrue();
        assertThat(options.listen().proxy()).isEmpty();
        assertThat(options.siteOrigin()).isEqualTo("http://site.localhost:8080");
    }

    @Test
    void an_option_without_a_value_may_stand_anywhere() {
        assertThat(ProgramOptions.parse("--console", "--data", "x").console()).isTrue();
        assertThat(ProgramOptions.parse("--data", "x", "--console", "--port", "1").console())
                .isTrue();
        assertThat(ProgramOptions.parse("--data", "x").console()).isFalse();
    }

    @Test
    void installers_lie_in_a_folder_that_is_named() {
        assertThat(ProgramOptions.parse("--data", "x").folders().downloads()).isEmpty();
        assertThat(
                        ProgramOptions.parse("--data", "x", "--downloads", "target/packages")
                                .folders()
                                .downloads())
                .contains(Path.of("target", "packages"));
    }

    @Test
    void what_is_wrong_is_named() {
        assertThatThrownBy(() -> ProgramOptions.parse("--port", "8080"))
                .hasMessage("--data is missing; it names the data folder");
        assertThatThrownBy(() -> ProgramOptions.parse("--data", "x", "--port", "many"))
                .hasMessage("--port must be 0 to 65535, was 'many'");
        assertThatThrownBy(() -> ProgramOptions.parse("--data", "x", "--prot", "1"))
                .hasMessage("unknown option '--prot'");
        assertThatThrownBy(() -> ProgramOptions.parse("--data", "x", "--mail", "mail.example"))
                .hasMessage("--mail must be smtp://HOST:PORT, was 'mail.example'");
    }

    @Test
    void what_is_asked_of_cards_is_told_in_words() {
        ProgramOptions strict =
                ProgramOptions.parse(
                        "--data", "x", "--attestation", "required", "--foreign-unblock", "remote");

        assertThat(strict.cards())
                .isEqualTo(
                        new CardPolicy(
                                CardPolicy.Attestation.REQUIRED, CardPolicy.ForeignUnblock.REMOTE));
        assertThat(ProgramOptions.parse("--data", "x").cards()).isEqualTo(CardPolicy.DEFAULT);
        assertThat(
                        ProgramOptions.parse("--data", "x", "--same-computer", "enforce")
                                .cards()
                                .sameComputer())
                .isEqualTo(CardPolicy.SameComputer.ENFORCE);
        assertThatThrownBy(() -> ProgramOptions.parse("--data", "x", "--attestation", "maybe"))
                .hasMessageContaining("--attestation")
                .hasMessageContaining("maybe");
    }
}
