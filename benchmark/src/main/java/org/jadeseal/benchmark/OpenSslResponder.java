// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jadeseal.ca.x509.Bytes;

/// `openssl ocsp` with two processes for the same population, under a CA of its own.
final class OpenSslResponder implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final Path folder;
    private final int port;
    private final Child child;

    private OpenSslResponder(Path folder, int port, Child child) {
        this.folder = folder;
        this.port = port;
        this.child = child;
    }

    /// @param key as `openssl req -newkey` takes it
    static OpenSslResponder start(Path folder, Population population, String key) {
        shell(
                        folder,
                        "openssl req -x509 -newkey "
                                + key
                                + " -nodes -keyout ca.key -out ca.pem -subj /CN=bench"
                                + " -days 30 2>/dev/null && openssl x509 -in ca.pem -outform DER -out ca.der"
                                + " && echo ready")
                .close();
        try {
            Files.writeString(folder.resolve("index.txt"), index(population));
            int port = freePort();
            Child child =
                    shell(
                            folder,
                            "exec openssl ocsp -index index.txt -rsigner ca.pem -rkey ca.key -CA"
                                    + " ca.pem -nmin 5 -multi 2 -port "
                                    + port
                                    + " 2>&1",
                            "ACCEPT");
            return new OpenSslResponder(folder, port, child);
        } catch (IOException e) {
            throw new BenchFailedException("openssl cannot be prepared", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static Child shell(Path folder, String command) {
        return shell(folder, command, "ready");
    }

    private static Child shell(Path folder, String command, String word) {
        Child child =
                Child.run(
                        List.of("sh", "-c", "cd '" + folder + "' && " + command),
                        folder.resolve("openssl.log"));
        var _ = child.says(word);
        return child;
    }

    private static String index(Population population) {
        return IntStream.range(0, population.count())
                .mapToObj(place ->
                        (population.isRevoked(place)
                                        ? "R\t301231235959Z\t261122000000Z,keyCompromise\t"
                                        : "V\t301231235959Z\t\t")
                                + population.serial(place).toString(16).toUpperCase(Locale.ROOT)
                                + "\tunknown\t/CN="
                                + place)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    Child child() {
        return child;
    }

    /// The same questions as ours, each with a nonce; it takes them by POST.
    Served.Asking asking(Population population) {
        OcspQuestions questions = new OcspQuestions(population, issuer(), true);
        return new Served.Asking(questions, Load.closed(port, CONNECTIONS, questions.posted("/")));
    }

    private Bytes issuer() {
        try {
            return Bytes.of(Files.readAllBytes(folder.resolve("ca.der")));
        } catch (IOException e) {
            throw new BenchFailedException("openssl made no CA", e);
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
