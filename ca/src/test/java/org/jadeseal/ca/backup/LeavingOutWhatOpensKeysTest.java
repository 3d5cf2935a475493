// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeavingOutWhatOpensKeysTest {

    @TempDir Path place;

    @Test
    void production_keeps_the_passphrase_and_pins_out_of_a_backup() throws IOException {
        FolderFiles files = new FolderFiles(folder(Kind.PRODUCTION));

        assertThat(files.left()).containsExactlyInAnyOrder("keys/passphrase", "keys/my-pin");
        assertThat(files.belonging())
                .containsExactly("keys/issuing.key", "keys/signing-token", "kind");
    }

    @Test
    void a_trial_whose_passphrase_nobody_knows_keeps_it() throws IOException {
        FolderFiles files = new FolderFiles(folder(Kind.TRIAL));

        assertThat(files.left()).isEmpty();
        assertThat(files.belonging()).contains("keys/passphrase", "keys/my-pin");
    }

    private DataFolder folder(Kind kind) throws IOException {
        DataFolder folder = DataFolder.openOrCreate(place.resolve(kind.word()), kind);
        Path keys = folder.directory("keys");
        Files.writeString(keys.resolve("passphrase"), "long\n");
        Files.writeString(keys.resolve("issuing.key"), "sealed");
        Files.writeString(keys.resolve("my-pin"), "1234\n");
        Files.writeString(
                keys.resolve("signing-token"), "library = /x.so\nslot = 0\npin-file = my-pin\n");
        Files.writeString(keys.resolve("half.key.new"), "half");
        for (String name : new String[] {"", "-wal", "-shm"}) {
            Files.writeString(folder.path().resolve("jadeseal.sqlite" + name), "database");
        }
        return folder;
    }
}
