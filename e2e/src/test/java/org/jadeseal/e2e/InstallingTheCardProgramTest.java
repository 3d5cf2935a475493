// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jadeseal.e2e.tour.Judge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The card program as people get it from the download centre.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstallingTheCardProgramTest {

    private static final CardProgramPackage PACKAGE = CardProgramPackage.made();

    @TempDir private Path home;

    @Test
    void the_debian_package_has_its_files_below_usr_and_leaves_none_when_it_goes() {
        String files = Judge.plain().ask("dpkg-deb", "-c", PACKAGE.debian().toString()).text();
        String scripts = Judge.plain().ask("dpkg-deb", "-I", PACKAGE.debian().toString()).text();

        assertThat(files.lines().map(line -> line.replaceAll(".* \\./", "")))
                .allMatch(path -> path.isEmpty() || path.startsWith("usr/"))
                .contains("usr/bin/jadeseal-agent");
        assertThat(scripts).doesNotContain("conffiles", "postinst", "prerm", "postrm");
    }

    @Test
    void the_system_hands_the_links_of_the_website_to_it() throws IOException {
        Path entries = PACKAGE.usr().resolve("share/applications");
        String link = Files.readString(entries.resolve("jadeseal-agent.desktop"));
        String computer = Files.readString(entries.resolve("jadeseal-this-computer.desktop"));

        assertThat(link)
                .contains("MimeType=x-scheme-handler/jadeseal;", "Exec=/usr/bin/jadeseal-agent %u");
        assertThat(computer).contains("Exec=/usr/bin/jadeseal-agent this-computer");
    }

    /// Threat T20: nothing of a trial, no server, and nothing that is not needed.
    @Test
    void its_runtime_holds_what_it_needs_and_no_more() {
        String modules =
                Judge.plain()
                        .ask(runtime().resolve("bin/java").toString(), "--list-modules")
                        .text()
                        .replaceAll("@[^\\s]+", "");

        assertThat(modules.lines())
                .containsExactlyInAnyOrder(
                        "com.formdev.flatlaf",
                        "java.base",
                        "java.datatransfer",
                        "java.desktop",
                        "java.net.http",
                        "java.prefs",
                        "java.xml",
                        "jdk.localedata",
                        "org.jadeseal.agent",
                        "org.jadeseal.piv");
    }

    @Test
    void nothing_from_outside_widens_the_list_of_sites() {
        Judge.Opinion refused =
                new Judge(
                                Map.of(
                                        "JDK_JAVA_OPTIONS",
                                        "-Djadeseal.sites=https://evil.example",
                                        "JAVA_TOOL_OPTIONS",
                                        "-Djadeseal.sites=https://evil.example",
                                        "DISPLAY",
                                        ""))
                        .ask(
                                PACKAGE.usr().resolve("bin/jadeseal-agent").toString(),
                                "https://evil.example",
                                "K7M-4F2Q-9XPA");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.text()).contains("not on the list").doesNotContain("[cds]");
    }

    @Test
    void the_zip_is_installed_updated_and_removed_without_a_trace() throws IOException {
        Judge person = person();
        Judge.plain().ask("unzip", "-q", PACKAGE.zip().toString(), "-d", home + "/zip").mustSay("");
        Path folder;
        try (Stream<Path> all = Files.list(home.resolve("zip"))) {
            folder = all.findFirst().orElseThrow();
        }
        Path kept = home.resolve("of-the-person");
        Files.writeString(kept, "stays");

        person.ask(folder.resolve("install.sh").toString()).mustSay("uninstall.sh");
        person.ask(folder.resolve("install.sh").toString()).mustSay("uninstall.sh");
        Path installed = home.resolve(".local/share/jadeseal-agent");
        Judge.Opinion usage = person.ask(installed.resolve("bin/jadeseal-agent").toString());
        String entry =
                Files.readString(home.resolve(".local/share/applications/jadeseal-agent.desktop"));
        person.ask(installed.resolve("uninstall.sh").toString()).mustSay("Removed");
        Judge.plain().ask("rm", "-r", home.resolve("zip").toString()).mustSay("");

        assertThat(usage.text()).contains("jadeseal:connect");
        assertThat(entry).contains("Exec=\"" + installed + "/bin/jadeseal-agent\" %u");
        try (Stream<Path> left = Files.walk(home)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(kept);
        }
    }

    @Test
    void who_downloads_can_compare_digests_and_the_untried_one_says_so() {
        Judge.plain()
                .ask(
                        "sh",
                        "-c",
                        "cd %s && sha256sum -c SHA256SUMS".formatted(PACKAGE.digests().getParent()))
                .mustSay("OK");
        Judge.Opinion read =
                Judge.plain()
                        .ask("unzip", "-p", PACKAGE.untried().toString(), "*/README-NOT-TRIED.txt");

        read.mustSay("NOT TRIED").mustSay("未經測試");
    }

    private static Path runtime() {
        return PACKAGE.usr().resolve("lib/jadeseal-agent");
    }

    /// Somebody with a home of their own, and no display.
    private Judge person() {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", home.toString());
        environment.put("XDG_DATA_HOME", "");
        environment.put("XDG_CONFIG_HOME", "");
        environment.put("DISPLAY", "");
        return new Judge(environment);
    }
}
