// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The master keys of cards in SoftHSM.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MasterKeysInATokenTest {

    @TempDir private Path temp;
    private SoftToken token;

    @BeforeEach
    void makeToken() throws IOException, InterruptedException {
        token = SoftToken.in(temp);
    }

    private void name(String pin) throws IOException {
        token.nameIn(temp.resolve("data").resolve("keys"), "card-master-token", pin);
    }

    /// A line for each key of two cards, and one that says which version is the present one.
    private List<String> derived(int version) throws IOException, InterruptedException {
        return token.java(
                MasterKeyProbe.class, temp.resolve("data").toString(), Integer.toString(version));
    }

    @Test
    void every_card_has_keys_of_its_own_that_are_the_same_after_a_restart()
            throws IOException, InterruptedException {
        derived(1);
        name(SoftToken.PIN);

        List<String> before = derived(2);
        List<String> after = derived(2);

        assertThat(before).contains("current 2").hasSize(5).doesNotHaveDuplicates();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void they_stay_the_same_where_signing_keys_live_in_the_same_token()
            throws IOException, InterruptedException {
        token.nameIn(temp.resolve("data").resolve("keys"), "signing-token", SoftToken.PIN);
        Files.writeString(temp.resolve("data").resolve("kind"), "trial\n");
        name(SoftToken.PIN);

        List<String> before = derived(1);
        List<String> after = derived(1);

        assertThat(before).contains("current 1").hasSize(5);
        assertThat(after).isEqualTo(before);
        assertThat(temp.resolve("data/keys/card-master-1.key")).doesNotExist();
    }

    @Test
    void cards_of_a_version_in_a_file_keep_their_keys_when_a_token_is_named_later()
            throws IOException, InterruptedException {
        List<String> before = derived(1);

        name(SoftToken.PIN);
        List<String> after = derived(1);

        assertThat(before).contains("current 1");
        assertThat(after).contains("current 2").containsAll(before.subList(1, 5));
    }

    @Test
    void the_key_is_in_no_file_and_a_wrong_pin_opens_nothing()
            throws IOException, InterruptedException {
        derived(1);
        name("00000000");
        assertThatThrownBy(() -> derived(2)).hasMessageContaining("card-master-token");

        name(SoftToken.PIN);
        derived(2);

        assertThat(temp.resolve("data/keys/card-master-1.key")).exists();
        assertThat(temp.resolve("data/keys/card-master-2.key")).doesNotExist();
    }
}
