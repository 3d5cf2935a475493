// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What of a folder is offered, and what is not.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferingInstallersTest {

    private static final String DEB = "jadeseal-agent_0.1.0_amd64.deb";

    @TempDir Path folder = Path.of("");

    private Installers installers() {
        return new Installers(Optional.of(folder));
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        String sum =
                Bytes.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)).sha256().hex();
        Path sums = folder.resolve(Sums.FILE);
        String before = Files.exists(sums) ? Files.readString(sums) : "";
        Files.writeString(sums, before + sum + "  " + name + "\n");
    }

    @Test
    void they_stand_by_system_and_the_newest_first() throws IOException {
        put("jadeseal-agent-0.1.0-windows-macos-untried.zip", "w");
        put("jadeseal-agent-0.1.0-linux-x64.zip", "z");
        put("jadeseal-agent_0.9.0_amd64.deb", "9");
        put("jadeseal-agent_0.10.0_amd64.deb", "10");

        assertThat(installers().all())
                .extracting(installer -> installer.kind() + " " + installer.version())
                .containsExactly("DEBIAN 0.10.0", "DEBIAN 0.9.0", "LINUX 0.1.0", "UNTRIED 0.1.0");
    }

    @Test
    void what_the_sums_do_not_name_or_name_otherwise_is_not_offered() throws IOException {
        put(DEB, "whole");
        Files.writeString(folder.resolve(DEB), "half");
        Files.writeString(folder.resolve("jadeseal-agent_0.2.0_amd64.deb"), "not named");
        put("notes.txt", "named, and installs nothing");

        assertThat(installers().all()).isEmpty();
        assertThat(installers().find(DEB)).isEmpty();
        assertThat(installers().find("notes.txt")).isEmpty();
        assertThat(installers().find(Sums.FILE)).isPresent();
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed(@TempDir Path elsewhere) throws IOException {
        put(DEB, "secret");
        Path secret = Files.writeString(elsewhere.resolve("secret"), "secret");
        Files.delete(folder.resolve(DEB));
        Files.createSymbolicLink(folder.resolve(DEB), secret);

        assertThat(installers().find(DEB)).isEmpty();
    }

    @Test
    void a_file_is_read_again_only_when_it_has_changed() throws IOException {
        put(DEB, "first");
        FileTime then = FileTime.from(Instant.parse("2026-11-23T02:00:00Z"));
        Files.setLastModifiedTime(folder.resolve(DEB), then);
        Installers installers = installers();
        String before = installers.find(DEB).orElseThrow().sha256();

        Files.writeString(folder.resolve(DEB), "other");
        Files.setLastModifiedTime(folder.resolve(DEB), then);
        String unseen = installers.find(DEB).orElseThrow().sha256();
        Files.setLastModifiedTime(
                folder.resolve(DEB), FileTime.from(then.toInstant().plusMillis(9)));

        assertThat(unseen).isEqualTo(before);
        assertThat(installers.find(DEB)).isEmpty(); // and is not what the sums say any more
    }

    @Test
    void a_folder_that_is_not_there_offers_nothing() {
        assertThat(new Installers(Optional.of(folder.resolve("none"))).all()).isEmpty();
        assertThat(new Installers(Optional.empty()).all()).isEmpty();
        assertThat(new Installers(Optional.empty()).find(Sums.FILE)).isEmpty();
    }

    @Test
    void a_list_of_sums_leads_nowhere_else() {
        String sum = "0".repeat(64);

        Sums sums =
                Sums.parse(
                        sum
                                + "  ../../etc/passwd\n"
                                + sum
                                + "  /etc/passwd\n"
                                + sum
                                + "  .hidden\n"
                                + sum.substring(1)
                                + "  short\n"
                                + sum
                                + " *good.zip\n");

        assertThat(sums.byName()).containsOnlyKeys("good.zip");
    }
}
