// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Somebody else's program that is asked for its opinion: `openssl`, `pkcs11-tool`, `certtool`.
///
/// @param environment what it needs to know beside its arguments
public record Judge(Map<String, String> environment) {

    /// How long a program may take.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    public Judge {
        environment = Map.copyOf(environment);
    }

    /// A judge who needs no environment.
    public static Judge plain() {
        return new Judge(Map.of());
    }

    /// What the program said, on both of its outputs.
    ///
    /// @param exit 0 when it was content
    public record Opinion(int exit, String text) {

        /// Fails unless the program was content and said this.
        public Opinion mustSay(String expected) {
            if (exit != 0 || !text.contains(expected)) {
                throw new DisagreementException(
                        "'%s' expected, exit was %d: %s".formatted(expected, exit, text));
            }
            return this;
        }
    }

    /// A judge does not agree with us.
    public static final class DisagreementException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DisagreementException(String message) {
            super(message);
        }
    }

    /// Runs the program, without a terminal, for a minute at most.
    public Opinion ask(String... command) {
        try {
            Path said = Files.createTempFile("judge", ".txt");
            try {
                return new Opinion(
                        exit(command, said),
                        new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip());
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot run %s; is it installed?".formatted(command[0]), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DisagreementException("interrupted while asking " + command[0]);
        }
    }

    private int exit(String[] command, Path said) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process =
                builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new DisagreementException(
                    "%s did not end within %s".formatted(command[0], PATIENCE));
        }
        return process.exitValue();
    }
}
