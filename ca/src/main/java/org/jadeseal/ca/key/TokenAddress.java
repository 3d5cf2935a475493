// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// Where a PKCS#11 token is, as a file in the folder of keys says it:
///
/// ```
/// library = /usr/lib/softhsm/libsofthsm2.so
/// slot = 0
/// pin-file = token-pin
/// ```
///
/// `slot` counts the library's slots from 0, also those without a token; `pin-file` is beside the
/// file, or has a whole path, and is for its owner only.
///
/// @param library the shared library that drives the token
/// @param slot which of the library's slots, from 0
/// @param pinFile where its PIN stands
record TokenAddress(Path library, int slot, Path pinFile) {

    /// Every copy of SoftHSM says its name somewhere.
    private static final String SOFTWARE = "SoftHSM";

    /// Reads `file`, if it is there.
    ///
    /// @throws KeyUnusableException if it says something else than above
    static Optional<TokenAddress> readIfThere(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties named = new Properties();
            named.load(reader);
            return Optional.of(
                    new TokenAddress(
                            Path.of(required(named, "library", "[^\\p{Cntrl}\"{}]{1,300}")),
                            Integer.parseInt(required(named, "slot", "[0-9]{1,3}")),
                            file.resolveSibling(
                                    required(named, "pin-file", "[A-Za-z0-9/._-]{1,200}"))));
        } catch (IOException | IllegalArgumentException e) {
            throw new KeyUnusableException(
                    "file " + file + " does not name a token: " + e.getMessage(), e);
        }
    }

    private static String required(Properties named, String name, String form) {
        String value = named.getProperty(name, "").strip();
        if (!value.matches(form)) {
            throw new IllegalArgumentException(
                    "'%s' is '%s', expected %s".formatted(name, value, form));
        }
        return value;
    }

    /// Whether the library is SoftHSM, by whatever name: a token made of files, for development.
    boolean isSoftware() {
        try {
            return Files.readString(library, StandardCharsets.ISO_8859_1).contains(SOFTWARE);
        } catch (IOException e) {
            throw new KeyUnusableException("library " + library + " cannot be read", e);
        }
    }

    /// Configures SunPKCS11, inline, with the path in a spelling of its own: the provider keeps a
    /// library for ever under the spelling it was named with, and begins it only once.
    ///
    /// @param number another one for each login of this process, from 1
    String configuration(TokenUse use, int number) {
        return """
        --name=jadeseal-%s
        library=%s
        slotListIndex=%d
        %s\
        """
                .formatted(use.name(), spelling(number), slot, use.attributes());
    }

    /// The same path with slashes and dots that change nothing.
    private String spelling(int number) {
        String slashes = Integer.toBinaryString(number).replace("0", "/").replace("1", "/.");
        return library.getParent() + slashes + "/" + library.getFileName();
    }
}
