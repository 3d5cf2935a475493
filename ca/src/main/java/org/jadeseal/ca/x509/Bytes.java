// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.util.Arrays;
import java.util.HexFormat;

/// Octets that never change. Not for secrets: they print as hexadecimal.
public final class Bytes {

    private final byte[] octets;

    private Bytes(byte[] octets) {
        this.octets = octets;
    }

    /// Copies `octets`.
    public static Bytes of(byte[] octets) {
        return new Bytes(octets.clone());
    }

    /// Reads an even number of hexadecimal digits.
    ///
    /// @throws IllegalArgumentException if `text` is something else
    public static Bytes ofHex(String text) {
        return new Bytes(HexFormat.of().parseHex(text));
    }

    /// A copy of the octets.
    public byte[] toArray() {
        return octets.clone();
    }

    /// How many octets there are.
    public int length() {
        return octets.length;
    }

    /// The octets in lower-case hexadecimal.
    public String hex() {
        return HexFormat.of().formatHex(octets);
    }

    /// The SHA-256 hash of the octets (FIPS 180-4).
    public Bytes sha256() {
        return new Bytes(Digests.sha256(octets));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return hex();
    }
}
