// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PC/SC daemon of its own with a virtual reader, apart from any real one on this computer.
///
/// It runs in a network namespace of its own, so that nobody else can plug a card in; root is not
/// needed. Needs the Debian packages pcscd, vsmartcard-vpcd, socat, iproute2 and python3. When this
/// program dies, the daemon ends by itself.
public final class IsolatedPcscd implements AutoCloseable {

    private static final String SCRIPT = "start-reader.sh";
    private static final List<String> RESOURCES = List.of(SCRIPT, "fd3.py");
    private static final long PATIENCE_SECONDS = 10;

    private final Path directory;
    private final Process process;

    private IsolatedPcscd(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /// Starts a daemon with one reader of two slots, and waits until it is ready (about 1 s).
    ///
    /// @param name what PC/SC programs see; they add " 00 00" and " 00 01" for the slots
    public static IsolatedPcscd start(String name) {
        return start(List.of(name));
    }

    /// Starts a daemon without any reader.
    public static IsolatedPcscd withoutReader() {
        return start(List.of());
    }

    private static IsolatedPcscd start(List<String> arguments) {
        try {
            Path directory = Files.createTempDirectory("jadeseal-pcscd");
            IsolatedPcscd daemon = new IsolatedPcscd(directory, launch(directory, arguments));
            daemon.awaitReady();
            return daemon;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a pcscd", e);
        }
    }

    private static Process launch(Path directory, List<String> arguments) throws IOException {
        for (String name : RESOURCES) {
            try (InputStream resource = IsolatedPcscd.class.getResourceAsStream(name)) {
                Files.copy(Objects.requireNonNull(resource, name), directory.resolve(name));
            }
        }
        Path script = directory.resolve(SCRIPT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder = new ProcessBuilder(script.toString(), directory.toString());
        builder.command().addAll(arguments);
        return builder.redirectErrorStream(true).start();
    }

    private void awaitReady() throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (!"ready".equals(line)) {
            close();
            throw new IllegalStateException("no isolated pcscd: " + line);
        }
    }

    /// The socket for PC/SC programs: the value of `PCSCLITE_CSOCK_NAME` in their environment.
    public Path socket() {
        return directory.resolve("pcscd.comm");
    }

    /// Where to plug a card in, see [VirtualReader].
    ///
    /// @param number 0 or 1
    public Path slot(int number) {
        if (number != 0 && number != 1) {
            throw new IllegalArgumentException("the reader has slots 0 and 1, not " + number);
        }
        return directory.resolve("slot" + number + ".sock");
    }

    /// Ends the daemon and what belongs to it, and nothing else.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            deleteDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean up " + directory, e);
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// What the script did not remove itself, because it did not get that far.
    private void deleteDirectory() throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
