// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The master keys of cards in SoftHSM, as Debian has it, used by processes of their own: the
/// library reads its environment.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MasterKeysInATokenTest {

    private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";
    private static final String PIN = "13572468";

    @TempDir private Path temp;

    @BeforeEach
    void makeToken() throws IOException, InterruptedException {
        assertThat(Path.of(LIBRARY)).as("install the Debian package softhsm2").exists();
        Files.createDirectory(temp.resolve("tokens"));
        Files.write(
                temp.resolve("softhsm2.conf"),
                List.of("directories.tokendir = " + temp.resolve("tokens")));
        String[] command = {
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            "cards",
            "--so-pin",
            PIN,
            "--pin",
            PIN
        };
        run(command);
    }

    private void name(String pin) throws IOException {
        Path keys = temp.resolve("data").resolve("keys");
        Files.createDirectories(keys);
        Files.write(
                keys.resolve("card-master-token"),
                List.of("library = " + LIBRARY, "slot = 0", "pin-file = token-pin"));
        Files.deleteIfExists(keys.resolve("token-pin"));
        Files.createFile(
                keys.resolve("token-pin"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(keys.resolve("token-pin"), pin + "\n");
    }

    /// A line for each key of two cards, and one that says which version is the present one.
    private List<String> derived(int version) throws IOException, InterruptedException {
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MasterKeyProbe.class.getName(),
                temp.resolve("data").toString(),
                Integer.toString(version));
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SOFTHSM2_CONF", temp.resolve("softhsm2.conf").toString());
        builder.redirectError(temp.resolve("errors").toFile());
        Process process = builder.start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(printed + Files.readString(temp.resolve("errors")));
        }
        return printed.lines().toList();
    }

    @Test
    void every_card_has_keys_of_its_own_that_are_the_same_after_a_restart()
            throws IOException, InterruptedException {
        derived(1);
        name(PIN);

        List<String> before = derived(2);
        List<String> after = derived(2);

        assertThat(before).contains("current 2").hasSize(5).doesNotHaveDuplicates();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void cards_of_a_version_in_a_file_keep_their_keys_when_a_token_is_named_later()
            throws IOException, InterruptedException {
        List<String> before = derived(1);

        name(PIN);
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

        name(PIN);
        derived(2);

        assertThat(temp.resolve("data/keys/card-master-1.key")).exists();
        assertThat(temp.resolve("data/keys/card-master-2.key")).doesNotExist();
    }
}
