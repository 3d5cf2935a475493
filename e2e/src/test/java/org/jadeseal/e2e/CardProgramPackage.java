// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `./dev package` makes of the card program, made once for all tests, and unpacked.
final class CardProgramPackage {

    private static final Path FOLDER = Path.of("target", "package").toAbsolutePath();

    private static final CardProgramPackage MADE = make();

    private final Path unpacked;

    private CardProgramPackage(Path unpacked) {
        this.unpacked = unpacked;
    }

    static CardProgramPackage made() {
        return MADE;
    }

    /// The Debian package.
    Path debian() {
        return file(".deb");
    }

    /// The zip for any other Linux.
    Path zip() {
        return file("linux-x64.zip");
    }

    /// The zip for computers on which it was never tried.
    Path untried() {
        return file("untried.zip");
    }

    Path digests() {
        return FOLDER.resolve("SHA256SUMS");
    }

    /// What the Debian package puts at `/usr`.
    Path usr() {
        return unpacked.resolve("usr");
    }

    private static CardProgramPackage make() {
        Path unpacked = FOLDER.resolveSibling("unpacked-package");
        Packing.run("rm", "-rf", unpacked.toString());
        Packing.run("../tools/package", modules(), "--out", FOLDER.toString());
        CardProgramPackage made = new CardProgramPackage(unpacked);
        Packing.run("dpkg-deb", "-x", made.debian().toString(), unpacked.toString());
        return made;
    }

    /// The agent's own rooms and what they need, of the class path that the tests have.
    private static String modules() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry ->
                        entry.matches(".*/(agent|piv)/target/[^/]+")
                                || entry.matches(".*/flatlaf[^/]*[.]jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path file(String end) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(end)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
