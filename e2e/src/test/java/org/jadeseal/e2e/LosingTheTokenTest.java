// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jadeseal.ca.key.SoftToken;
import org.jadeseal.e2e.tour.Judge;
import org.jadeseal.e2e.tour.Judge.Opinion;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.web.WebProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The token with the keys of the CAs is unplugged while the server answers, and plugged in again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LosingTheTokenTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final String PREPARED =
            """
            set -e
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 \
              -keyout door.key -out door.pem -subj /CN=localhost -addext subjectAltName=DNS:localhost
            for name in shop person; do
              openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 \
                -keyout $name.key -out $name.csr -subj /CN=$name
            done
            """;

    private static final String RULES =
            """
            {"profiles": ["signature"], "numbers": "9001", "persons": true, "organisations": {},
             "mailDomains": ["example.tw"], "requestsPerMinute": 600, "certificatesPerDay": 1000}
            """;

    private final Path folder = Workshop.folder("lost-token").path();
    private final Path data = folder.resolve("data");
    private final int door = Ports.free();
    private SoftToken token;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        token = SoftToken.in(folder);
        Files.createDirectories(data);
        Files.writeString(data.resolve("kind"), "trial\n");
        token.nameIn(data.resolve("keys"), "signing-token", SoftToken.WIRE, SoftToken.PIN);
        shell(PREPARED).mustSay("");
        Files.writeString(folder.resolve("shop.json"), RULES);
        String request = Files.readString(folder.resolve("person.csr")).replace("\n", "\\n");
        Files.writeString(
                folder.resolve("order.json"),
                """
                {"profile": "signature", "request": "%s", "mailbox": "lin@example.tw",
                 "subject": {"surname": "林", "givenName": "美華", "commonName": "林美華",
                             "serialNumber": "9001000000000001"}}
                """
                        .formatted(request));
    }

    @Test
    void relying_parties_and_programs_are_told_to_come_again_and_nothing_is_half_done()
            throws IOException, InterruptedException {
        Process near = token.serve();
        Process server = server();
        try (BufferedReader said = server.inputReader(UTF_8)) {
            assertThat(said.readLine()).startsWith("REST door");
            int port = URI.create(said.readLine().substring("ready ".length())).getPort();
            enrol();
            fetch(port, "root");
            fetch(port, "issuing");
            status(port).mustSay("issuing.pem: good");

            SoftToken.cut(near);

            assertThat(status(port).text()).contains("trylater");
            order().mustSay("\"status\":503");

            near = token.serve();
            Opinion issued = until(this::order, "BEGIN CERTIFICATE");

            Opinion good = until(() -> status(port), "issuing.pem: good");
            assertThat(good.text()).contains("Response verify OK");
            assertThat(order().text()).as("the same order again").isEqualTo(issued.text());
            assertThat(list()).containsOnlyOnce("\"serial\":");
        } finally {
            server.destroy();
            server.onExit().join();
            SoftToken.cut(near);
        }
    }

    private Process server() throws IOException {
        return token.start(
                program(
                        "--port",
                        "0",
                        "--api",
                        Integer.toString(door),
                        "--api-certificate",
                        folder.resolve("door.pem").toString(),
                        "--api-key",
                        folder.resolve("door.key").toString()));
    }

    private List<String> program(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(arguments));
        return SoftToken.command(WebProgram.class, all.toArray(String[]::new));
    }

    private void enrol() throws IOException, InterruptedException {
        List<String> certificate =
                token.run(
                        program(
                                        "--enrol-client",
                                        "shop",
                                        folder.resolve("shop.csr").toString(),
                                        folder.resolve("shop.json").toString())
                                .toArray(String[]::new));
        Files.write(folder.resolve("shop.pem"), certificate);
    }

    private void fetch(int port, String name) {
        shell(
                        "curl -sS http://127.0.0.1:%d/aia/%2$s.cer | openssl x509 -inform DER -out %2$s.pem"
                                .formatted(port, name))
                .mustSay("");
    }

    /// What OpenSSL is told of the issuing CA, with a nonce: an answer that is made for it.
    private Opinion status(int port) {
        return shell(
                "openssl ocsp -url http://127.0.0.1:%d/ocsp -issuer root.pem -cert issuing.pem -CAfile root.pem"
                        .formatted(port));
    }

    private Opinion order() {
        return client(
                "-H 'Content-Type: application/json' -H 'Idempotency-Key: order-0001' --data-binary @order.json",
                "");
    }

    private String list() {
        return client("", "?limit=100").text();
    }

    private Opinion client(String options, String query) {
        return shell(
                "curl -sS --cacert door.pem --cert shop.pem --key shop.key %s 'https://localhost:%d/api/v1/certificates%s'"
                        .formatted(options, door, query));
    }

    private Opinion shell(String commands) {
        return Judge.plain().ask("sh", "-c", "cd '" + folder + "'\n" + commands);
    }

    private static Opinion until(Supplier<Opinion> asked, String expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Opinion last = asked.get();
        while (!last.text().contains(expected) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            last = asked.get();
        }
        return last.mustSay(expected);
    }
}
