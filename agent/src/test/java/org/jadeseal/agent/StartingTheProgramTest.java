// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jadeseal.agent.protocol.Greeting.Credential;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.agent.words.AgentWords;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartingTheProgramTest {

    private static final Origin SITE = new Origin("https://site.example");
    private static final String LINK =
            "jadeseal:connect?site=https%3A%2F%2Fsite.example&code=q83vEjRWeJCrze8SNFZ4kA";

    @TempDir private Path folder;

    @Test
    void a_link_stands_alone() {
        assertThat(invited(LINK))
                .contains(new Invitation(SITE, new Credential.LinkCode("q83vEjRWeJCrze8SNFZ4kA")));
        assertThat(invited(LINK, "K7M-4F2Q-9XPA")).isEmpty();
        assertThat(invited("-Djadeseal.sites=https://evil.example", LINK)).isEmpty();
    }

    @Test
    void a_code_is_typed_beside_its_site() {
        assertThat(invited("https://site.example", "K7M-4F2Q-9XPA"))
                .contains(new Invitation(SITE, new Credential.TypedCode("K7M-4F2Q-9XPA")));
        assertThat(invited("http://site.example", "K7M-4F2Q-9XPA")).isEmpty();
        assertThat(invited()).isEmpty();
    }

    @Test
    void a_site_alone_needs_a_pair_that_outlives_the_program() {
        Optional<Invitation> stranger = invited("https://site.example");
        state().keepPair(SITE, "x2Jm0Jr1rN0o1pYb0gq1Qw");
        Optional<Invitation> paired = invited("https://site.example");
        state().forgetPair(SITE);

        assertThat(stranger).isEmpty();
        assertThat(paired)
                .contains(new Invitation(SITE, new Credential.Pair("x2Jm0Jr1rN0o1pYb0gq1Qw")));
        assertThat(invited("https://site.example")).isEmpty();
    }

    @Test
    void what_is_remembered_is_the_owners_alone() throws IOException {
        String installation = state().installation();
        Path file = folder.resolve("agent.properties");

        assertThat(installation).matches("[0-9a-f]{32}").isEqualTo(state().installation());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void both_languages_have_the_same_words() throws IOException {
        assertThat(words("en").stringPropertyNames())
                .isEqualTo(words("zh_TW").stringPropertyNames());
    }

    private Optional<Invitation> invited(String... arguments) {
        return Invitation.of(List.of(arguments), state());
    }

    private AgentState state() {
        return AgentState.in(folder, new SecureRandom());
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = AgentWords.class.getResourceAsStream("agent_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
