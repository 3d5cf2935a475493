// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Octets that never change. Not for secrets: they print as hexadecimal.
public final class Bytes {

    private final byte[] octets;
    private final int from;
    private final int to;

    /// Remembered, since it is asked for again with each request for a long list.
    private volatile @Nullable Bytes hash;

    private Bytes(byte[] octets) {
        this(octets, 0, octets.length);
    }

    private Bytes(byte[] octets, int from, int to) {
        this.octets = octets;
        this.from = from;
        this.to = to;
    }

    /// Copies `octets`.
    public static Bytes of(byte[] octets) {
        return new Bytes(octets.clone());
    }

    /// The octets between two places, which nobody may change from now on: they are not copied.
    ///
    /// @param from the first octet
    /// @param to the octet after the last
    public static Bytes takingOver(byte[] octets, int from, int to) {
        return new Bytes(octets, from, to);
    }

    /// Reads an even number of hexadecimal digits.
    ///
    /// @throws IllegalArgumentException if `text` is something else
    public static Bytes ofHex(String text) {
        return new Bytes(HexFormat.of().parseHex(text));
    }

    /// A copy of the octets.
    public byte[] toArray() {
        return Arrays.copyOfRange(octets, from, to);
    }

    /// Writes the octets without copying them.
    public void writeTo(OutputStream output) throws IOException {
        output.write(octets, from, to - from);
    }

    /// How many octets there are.
    public int length() {
        return to - from;
    }

    /// The octets in lower-case hexadecimal.
    public String hex() {
        return HexFormat.of().formatHex(octets, from, to);
    }

    /// The SHA-256 hash of the octets (FIPS 180-4).
    public Bytes sha256() {
        Bytes known = hash;
        if (known == null) {
            known = new Bytes(Digests.sha256(octets, from, to));
            hash = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that
                && Arrays.equals(octets, from, to, that.octets, that.from, that.to);
    }

    @Override
    public int hashCode() {
        int sum = 1;
        for (int i = from; i < to; i++) {
            sum = 31 * sum + octets[i];
        }
        return sum;
    }

    @Override
    public String toString() {
        return hex();
    }
}
