// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.scan;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.scan.ScanReading.Fault;
import org.springframework.util.FileSystemUtils;

/// Draws uploads, one at a time, in processes of their own ([ScanProgram]). Safe for use by many
/// threads.
public final class ScanReader {

    private static final String MEMORY = "-Xmx512m";

    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);

    private ScanReader(Duration patience) {
        this.patience = patience;
    }

    /// One that gives each upload a minute.
    public static ScanReader patient() {
        return new ScanReader(Duration.ofMinutes(1));
    }

    /// One that gives each upload, and each wait for its turn, this long.
    static ScanReader patientFor(Duration patience) {
        return new ScanReader(patience);
    }

    /// Draws an upload.
    ///
    /// @param upload whatever somebody sent, at most 5 MiB
    public ScanReading read(byte[] upload) {
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new ScanReading.Refused(Fault.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ScanReading.Refused(Fault.BUSY);
        }
        try {
            return drawn(upload);
        } catch (IOException e) {
            throw new UncheckedIOException("the program that draws uploads does not start", e);
        } finally {
            turn.release();
        }
    }

    private ScanReading drawn(byte[] upload) throws IOException {
        Path folder = Files.createTempDirectory("jadeseal-scan");
        try {
            return drawn(upload, folder);
        } finally {
            var _ = FileSystemUtils.deleteRecursively(folder);
        }
    }

    private ScanReading drawn(byte[] upload, Path folder) throws IOException {
        Process process = start(folder);
        Thread feeding = Thread.startVirtualThread(() -> feed(process, upload));
        Thread watching = Thread.startVirtualThread(() -> watch(process));
        try {
            byte[] said = said(process);
            return reading(ended(process), said);
        } finally {
            var _ = process.destroyForcibly();
            feeding.interrupt();
            watching.interrupt();
        }
    }

    private static byte[] said(Process process) {
        try (InputStream output = process.getInputStream()) {
            return output.readNBytes(Scan.MOST_OCTETS + 2);
        } catch (IOException _) {
            // It was ended: its exit code tells why.
            return new byte[0];
        }
    }

    private static ScanReading reading(int code, byte[] said) {
        return code == 0 && said.length > 1
                ? new ScanReading.Read(new Scan(Bytes.takingOver(said, 1, said.length), said[0]))
                : new ScanReading.Refused(Fault.of(code));
    }

    /// It knows nothing of this server but the classes that draw.
    private static Process start(Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                MEMORY,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.awt.headless=true",
                                "-Duser.home=" + folder,
                                "-Djava.io.tmpdir=" + folder,
                                "-cp",
                                classPath(),
                                ScanProgram.class.getName()));
        builder.environment().clear();
        return builder.directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// From wherever it is started.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void feed(Process process, byte[] upload) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(upload);
        } catch (IOException _) {
            // It has ended without reading all: its exit code tells why.
        }
    }

    /// What is not drawn in time is ended, which ends the reading of what it says.
    private void watch(Process process) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                var _ = process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Fault.TOO_SLOW.code();
        }
    }
}
