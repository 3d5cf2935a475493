// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.web.WebProgram;

/// A whole website under RSA-2048 with its REST door open, and a client that it knows: orders over
/// HTTP/1.1 and TLS with a client certificate, on connections that are kept.
final class RestDoor implements AutoCloseable {

    private static final String RULES =
            """
            {"profiles": ["signature", "encryption"], "numbers": "9001", "persons": true,
             "organisations": {}, "mailDomains": ["example.tw"],
             "requestsPerMinute": 100000, "certificatesPerDay": 10000000}
            """;

    private static final String KEYS =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30"
                    + " -keyout door.key -out door.pem -subj /CN=localhost"
                    + " -addext subjectAltName=DNS:localhost"
                    + " && openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
                    + " -sha256 -keyout client.key -out client.csr -subj /CN=bench";

    private static final String KEY_STORE =
            "openssl pkcs12 -export -inkey client.key -in client.pem -passout pass:bench"
                    + " -out client.p12";

    /// Warm is whose compilers take no more than this beside the work; a whole website takes longer
    /// than [Issuing] to get there.
    private static final double COMPILED = 0.25;

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(60);

    private final Child child;
    private final int port;
    private final SSLSocketFactory sockets;

    private RestDoor(Child child, int port, SSLSocketFactory sockets) {
        this.child = child;
        this.port = port;
        this.sockets = sockets;
    }

    static RestDoor open(Path folder) {
        try {
            Files.createDirectories(folder);
            shell(folder, KEYS);
            BenchAuthority.in(folder.resolve("data"), KeyAlgorithm.RSA_2048).close();
            int port = freePort();
            Child child =
                    website(
                            folder,
                            "--port",
                            "0",
                            "--api",
                            Integer.toString(port),
                            "--api-certificate",
                            folder.resolve("door.pem").toString(),
                            "--api-key",
                            folder.resolve("door.key").toString());
            var _ = child.says("ready");
            enrol(folder);
            return new RestDoor(child, port, ClientTls.sockets(folder));
        } catch (IOException e) {
            throw new BenchFailedException("the REST door cannot be prepared", e);
        }
    }

    private static void enrol(Path folder) throws IOException {
        Files.writeString(folder.resolve("rules.json"), RULES);
        try (Child command =
                        website(
                                folder,
                                "--enrol-client",
                                "bench",
                                folder.resolve("client.csr").toString(),
                                folder.resolve("rules.json").toString());
                Stream<String> lines = command.lines()) {
            Files.writeString(
                    folder.resolve("client.pem"),
                    lines.collect(Collectors.joining("\n", "", "\n")));
        }
        shell(folder, KEY_STORE);
    }

    private static Child website(Path folder, String... arguments) {
        List<String> all =
                Stream.concat(
                                Stream.of("--data", folder.resolve("data").toString()),
                                Stream.of(arguments))
                        .toList();
        return Child.java(WebProgram.class, folder.resolve("rest.log"), all.toArray(String[]::new));
    }

    private static void shell(Path folder, String command) {
        try (Child child =
                Child.run(
                        List.of("sh", "-c", "cd '" + folder + "' && " + command + " && echo made"),
                        folder.resolve("openssl.log"))) {
            var _ = child.says("made");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /// What a round took.
    ///
    /// @param rate certificates a second
    /// @param cost microseconds of a processor that the server took for one
    /// @param compilers what the Java platform's compilers took there besides
    /// @param foreign the share of the processors that went to neither side
    record Taken(double rate, double cost, double compilers, double foreign) {

        String told() {
            return String.format(
                    Locale.ROOT,
                    "%.0f/s server %.0f us (compilers %.0f us, foreign work %.0f %%)",
                    rate,
                    cost,
                    compilers,
                    100 * foreign);
        }
    }

    /// Issues until the compilers have little left to do.
    void warm(int orders, int clients) {
        long end = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        boolean warm = false;
        for (int n = 0; !warm && System.nanoTime() < end; n++) {
            Taken taken = issue(RestOrders.make("rest-warm-" + n, orders), clients);
            warm = taken.compilers() < COMPILED * taken.cost();
        }
    }

    /// Has all of them issued, each answered before its connection is used again.
    Taken issue(List<byte[]> orders, int clients) {
        AtomicInteger issued = new AtomicInteger();
        Machine before = Machine.now();
        ProcessorTime server = child.processorTimes();
        Duration own = ProcessorTime.ofThisProcess();
        Issuing.inParallel(
                clients,
                clients,
                first -> {
                    try (Connection connection = new Connection(sockets, "localhost", port)) {
                        for (int n = first; n < orders.size(); n += clients) {
                            int _ = connection.exchange(orders.get(n)).length;
                            issued.incrementAndGet();
                        }
                    } catch (IOException e) {
                        throw new BenchFailedException("the REST door does not answer", e);
                    }
                });
        ProcessorTime spent = child.processorTimes().since(server);
        Machine after = Machine.now();
        if (issued.get() != orders.size()) {
            throw new BenchFailedException(
                    "of " + orders.size() + " orders over REST " + issued + " were issued");
        }
        return new Taken(
                orders.size() / after.secondsSince(before),
                spent.work() / orders.size(),
                spent.compilers() / orders.size(),
                after.foreignSince(
                        before, spent.whole().plus(ProcessorTime.ofThisProcess()).minus(own)));
    }

    @Override
    public void close() {
        child.close();
    }
}
