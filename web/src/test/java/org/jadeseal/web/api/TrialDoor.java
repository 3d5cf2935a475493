// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.client.ClientCases;
import org.jadeseal.web.WebProgram;
import tools.jackson.databind.json.JsonMapper;

/// The real program with its REST door open, curl as the client and openssl for keys: what an
/// operator and a registration authority do by hand.
final class TrialDoor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final int port = freePort();
    private final List<String> more;
    private WebProgram program;

    private TrialDoor(Path folder, List<String> more) {
        this.folder = folder;
        this.more = more;
        openssl(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                "door.key",
                "-out",
                "door.pem",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost");
        program = start();
    }

    static TrialDoor open(String... more) {
        try {
            return new TrialDoor(Files.createTempDirectory("jadeseal-door-test"), List.of(more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the client is answered.
    record Answer(int status, String type, String head, String body) {

        String member(String name) {
            return JSON.readTree(body).path(name).asString();
        }
    }

    private WebProgram start() {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--data",
                                file("data").toString(),
                                "--port",
                                "0",
                                "--api",
                                Integer.toString(port),
                                "--api-certificate",
                                file("door.pem").toString(),
                                "--api-key",
                                file("door.key").toString()));
        arguments.addAll(more);
        return WebProgram.start(arguments.toArray(String[]::new));
    }

    void startAgain() {
        program.close();
        program = start();
    }

    <T> T part(Class<T> type) {
        return program.part(type);
    }

    CertificateAuthority authority() {
        return part(CertificateAuthority.class);
    }

    ClientDesk desk() {
        return new ClientDesk(
                authority(),
                part(Gate.class),
                part(Database.class),
                part(ClientCases.class),
                false);
    }

    /// Takes a client in whose people have numbers that begin so.
    void enrol(String client, String numbers, int perMinute, int perDay) {
        enrol(client, request(client), rules(numbers, perMinute, perDay));
    }

    /// Takes a client in and keeps its certificate.
    void enrol(String client, String request, ClientRules rules) {
        ClientDesk.Enrolment enrolment =
                desk().enrol(
                                new SystemActor("enrol-client"),
                                new ClientName(client),
                                request,
                                rules);
        try {
            Files.writeString(
                    file(client + ".pem"),
                    ((ClientDesk.Enrolment.Enrolled) enrolment).certificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClientRules rules(String numbers, int perMinute, int perDay) {
        String rules =
                """
                {"profiles": ["signature", "encryption"], "numbers": "%s", "persons": true,
                 "organisations": {"NTRTW-04595257": "範例公司"}, "mailDomains": ["example.tw"],
                 "requestsPerMinute": %d, "certificatesPerDay": %d}
                """
                        .formatted(numbers, perMinute, perDay);
        try {
            return ClientRules.read(rules.getBytes(UTF_8));
        } catch (MalformedBodyException e) {
            throw new AssertionError(e);
        }
    }

    /// A new key and its certification request, in PEM.
    String request(String name) {
        openssl(
                "req",
                "-new",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-sha256",
                "-keyout",
                name + ".key",
                "-out",
                name + ".csr",
                "-subj",
                "/CN=whatever the request says");
        try {
            return Files.readString(file(name + ".csr"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An order that a client may make.
    String order(String number) {
        return order(number, request(UUID.randomUUID().toString()));
    }

    static String order(String number, String request) {
        return """
        {"profile": "signature", "request": "%s",
         "subject": {"surname": "林", "givenName": "美華", "commonName": "林美華",
                     "serialNumber": "%s"},
         "mailbox": "lin@example.tw"}
        """
                .formatted(request.replace("\n", "\\n"), number);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    Answer post(String client, String path, String key, String body) {
        return curl(
                client,
                path,
                "-H",
                "Content-Type: application/json",
                "-H",
                "Idempotency-Key: " + key,
                "--data-binary",
                body);
    }

    /// A request of this client; what curl is told besides comes last.
    Answer curl(String client, String path, String... arguments) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "curl",
                                "-sS",
                                "-i",
                                "--cacert",
                                "door.pem",
                                "--cert",
                                client + ".pem",
                                "--key",
                                client + ".key",
                                "-H",
                                "Expect:"));
        all.addAll(List.of(arguments));
        all.add("https://localhost:" + port + path);
        Run run = run(all);
        assertThat(run.exit()).as(run.said()).isZero();
        int end = run.said().indexOf("\r\n\r\n");
        String head = run.said().substring(0, end);
        String type =
                head.lines()
                        .filter(line -> line.startsWith("Content-Type: "))
                        .map(line -> line.substring(14).split(";", 2)[0])
                        .findFirst()
                        .orElse("");
        return new Answer(
                Integer.parseInt(head.split(" ", 3)[1]), type, head, run.said().substring(end + 4));
    }

    /// What a program said and how it ended.
    record Run(int exit, String said) {}

    String openssl(String... arguments) {
        List<String> all = new ArrayList<>(List.of("openssl"));
        all.addAll(List.of(arguments));
        Run run = run(all);
        assertThat(run.exit()).as(run.said()).isZero();
        return run.said();
    }

    Run run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    int port() {
        return port;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
