// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jadeseal.e2e.trial.TrialFolder;

/// Where a secret stands that must not stand there: in the files of the server (database, logs,
/// mails), or in what was said.
///
/// @param folder without the letters, which are meant to say it, the simulated cards, and what the
///   tour itself wrote down
record Leaks(TrialFolder folder) {

    /// Files that contain it, in any form.
    List<Path> placesWith(String secret) {
        try (Stream<Path> all = Files.walk(folder.path())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !isOurs(file))
                    .filter(file -> isIn(read(file), secret))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a text contains it: as it is, in hexadecimal, or in Base64 by itself.
    static boolean isIn(String text, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.ISO_8859_1);
        String hex = HexFormat.of().formatHex(bytes);
        return text.contains(secret)
                || text.contains(hex)
                || text.contains(hex.toUpperCase(Locale.ROOT))
                || text.contains(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    private boolean isOurs(Path file) {
        return file.startsWith(folder.letters())
                || file.startsWith(folder.cards())
                || file.equals(folder.pinFile())
                || file.equals(folder.logins());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
