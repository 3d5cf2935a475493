// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jadeseal.ca.x509.SubjectKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownKeysTest {

    /// A modulus that Debian's OpenSSL 0.9.8c made, and the line by which Debian's own
    /// `openssl-vulnkey` knows it.
    private static final BigInteger WEAK_MODULUS =
            new BigInteger(
                    """
                    B10D121121C6DFF5E0E4428A9D334183C5AB92B1B6E4DF74BD2BCF10DC12CC2D\
                    5117B39624324371A905376295DF4DEAE793B65D2151A7573FE7ECDD6A897115\
                    57E24627DE6D114904B6FCE6024205DB13EC30BE8576E95F09AD9BB9D9AF71BE\
                    02A5D1CC61FB9D4E76EF46269A5545AB633C87047B53DDD2832CDCE9F695BE78\
                    8B4BF569D9514B18172E189D72A142C816F087859A17CA19F03CDB0F92293F8F\
                    ED0ABEB8E931EBD280E590661FDCE23BE4266EFB599A3C83554DBC1B21533B14\
                    ED8A108B8225A73371710B5ADD8F96B6B5C8B996EAFC43E0BF8F1AD27B763B32\
                    00C21F364793B83AA98FE4AAE4DA08211C2E4B39B2524A8D965B16E4DE9DA993\
                    """,
                    16);

    private static final String WEAK_LINE = "042dcb33f1f6f3ce9eee";

    @TempDir private Path folder = Path.of("");

    @Test
    void a_weak_key_of_debian_is_found_in_debians_own_form() throws IOException {
        keep("blacklist.RSA-2048", "# RSA-2048\n\n00006aa0ce2cd60e6660\n" + WEAK_LINE + "\n");

        Blocklist list = BlocklistFiles.read(folder);

        assertThat(list.size()).isEqualTo(2);
        assertThat(list.findingIn(SampleKeys.rsa(WEAK_MODULUS, 65537)))
                .map(Finding::rule)
                .contains("key-is-not-known-to-others");
        assertThat(list.findingIn(SubjectKey.ofOurs(SampleKeys.rsa2048()))).isEmpty();
    }

    @Test
    void no_other_rule_finds_a_weak_key_of_debian() {
        assertThat(KeyLint.check(SampleKeys.rsa(WEAK_MODULUS, 65537))).isEmpty();
    }

    @Test
    void a_reported_key_of_any_kind_is_found_by_its_hash() throws IOException {
        SubjectKey key = SubjectKey.ofOurs(SampleKeys.rsa2048());
        keep("reported", key.der().sha256().hex() + "\n");

        assertThat(BlocklistFiles.read(folder).findingIn(key)).isPresent();
    }

    @Test
    void a_line_that_is_something_else_stops_and_is_named() throws IOException {
        keep("reported", "# good\nnot a key\n");

        assertThatThrownBy(() -> BlocklistFiles.read(folder))
                .isInstanceOf(MalformedBlocklistException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("reported");
    }

    private void keep(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
