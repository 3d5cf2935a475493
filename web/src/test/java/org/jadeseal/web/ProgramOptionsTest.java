// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ra.card.CardPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void behind_a_proxy_it_has_three_names() {
        ProgramOptions options =
                ProgramOptions.parse(
                        "--data", "x",
                        "--site", "https://ca.example.gov.tw",
                        "--counter", "https://counter.example.gov.tw",
                        "--status", "http://status.example.gov.tw");

        assertThat(options.siteOrigin()).isEqualTo("https://ca.example.gov.tw");
        assertThat(options.statusOrigin()).hasToString("http://status.example.gov.tw");
        assertThat(options.hosts().counter()).isEqualTo("counter.example.gov.tw");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    https://a.tw, https://b.tw, -,                 are given together
                    http://a.tw,  https://b.tw, http://c.tw,       --site must be an origin such as https
                    https://a.tw, https://b.tw, https://c.tw,      --status must be an origin such as http:
                    https://a.tw, https://b.tw:8443, http://c.tw,  --counter must be an origin
                    https://a.tw, https://b.tw/, http://c.tw,      --counter must be an origin
                    https://a.tw, https://a.tw, http://c.tw,       need a name each
                    https://a.tw, https://b.tw, http://b.tw,       need a name each
                    """)
    void a_name_that_is_missing_or_not_one_is_told(
            String site, String counter, @Nullable String status, String told) {
        List<String> arguments =
                new ArrayList<>(List.of("--data", "x", "--site", site, "--counter", counter));
        if (status != null) {
            arguments.addAll(List.of("--status", status));
        }

        assertThatThrownBy(() -> ProgramOptions.parse(arguments.toArray(String[]::new)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
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
