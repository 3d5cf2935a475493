// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs what packs our programs, with the JDK that the tests have.
final class Packing {

    private Packing() {}

    static void run(String... command) {
        try {
            var builder = new ProcessBuilder(List.of(command)).inheritIO();
            builder.environment()
                    .merge(
                            "PATH",
                            System.getProperty("java.home") + "/bin",
                            (path, jdk) -> jdk + File.pathSeparator + path);
            Process process = builder.start();
            if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("failed: " + List.of(command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
