// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jadeseal.trialcard.IsolatedPcscd;
import org.jadeseal.trialcard.VirtualReader;

/// The holder's card in a virtual reader, and OpenSSL and OpenSC as Debian has them.
final class OpenSslDesk implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Path folder;
    private final IsolatedPcscd service = IsolatedPcscd.start("Jadeseal Trial");
    private final VirtualReader reader;
    private final Path configuration;

    OpenSslDesk(Path folder, Bench bench) throws IOException {
        this.folder = folder;
        this.reader = bench.inReader(service.slot(0));
        this.configuration =
                Files.write(
                        folder.resolve("openssl.cnf"),
                        List.of(
                                "openssl_conf = start",
                                "[start]",
                                "engines = engines",
                                "[engines]",
                                "pkcs11 = pkcs11",
                                "[pkcs11]",
                                "engine_id = pkcs11",
                                "MODULE_PATH = " + module(),
                                "init = 0"));
        reader.insert();
    }

    private static Path module() throws IOException {
        try (Stream<Path> found =
                Files.find(
                        Path.of("/usr/lib"), 2, (path, _) -> path.endsWith("opensc-pkcs11.so"))) {
            return found.findFirst()
                    .orElseThrow(
                            () -> new AssertionError("install the Debian package opensc-pkcs11"));
        }
    }

    Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    /// Runs a program that must succeed; answers what it printed.
    String run(String... command) throws IOException, InterruptedException {
        Ended ended = end(command);
        assertThat(ended.code).as(ended.printed).isZero();
        return ended.printed;
    }

    /// How a program ended.
    record Ended(int code, String printed) {}

    Ended end(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PCSCLITE_CSOCK_NAME", service.socket().toString());
        builder.environment().put("OPENSSL_CONF", configuration.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("%s did not end", command[0]).isTrue();
        return new Ended(
                process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        reader.close();
        service.close();
    }
}
