// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A database of NSS: the user's own, which Chromium and its kin read, or that of a profile of
/// Firefox or Thunderbird.
///
/// @param what key of the program's name
/// @param locks links that the program holds while it runs, each to a text that ends with its
///   process id
record NssPlace(String what, Path folder, List<Path> locks) {

    private static final String LIBRARY = "library=";

    String database() {
        return "sql:" + folder;
    }

    boolean exists() {
        return Files.exists(folder.resolve("cert9.db"));
    }

    /// Whether a module of OpenSC, or one that passes on to all others, is registered already.
    boolean knowsCard() {
        return libraries().stream()
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .anyMatch(name -> name.contains("opensc-pkcs11") || name.contains("p11-kit-proxy"));
    }

    /// Of every module but NSS's own.
    List<String> libraries() {
        Path modules = folder.resolve("pkcs11.txt");
        if (!Files.exists(modules)) {
            return List.of();
        }
        try (var lines = Files.lines(modules, StandardCharsets.ISO_8859_1)) {
            return lines.filter(
                            line -> line.startsWith(LIBRARY) && line.length() > LIBRARY.length())
                    .map(line -> line.substring(LIBRARY.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + modules, e);
        }
    }

    /// Whether the program runs: it reads the list of modules when it starts, and may write it when
    /// it ends.
    boolean isInUse() {
        return locks.stream().anyMatch(NssPlace::isHeld);
    }

    private static boolean isHeld(Path lock) {
        return processId(lock)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    /// Chromium writes `host-PID`, Firefox `address:+PID`.
    private static Optional<Long> processId(Path lock) {
        try {
            String text = Files.isSymbolicLink(lock) ? Files.readSymbolicLink(lock).toString() : "";
            String digits = text.replaceFirst("^.*[^0-9]", "");
            return digits.matches("[0-9]{1,10}")
                    ? Optional.of(Long.parseLong(digits))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
