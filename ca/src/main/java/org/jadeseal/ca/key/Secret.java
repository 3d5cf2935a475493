// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.util.Arrays;
import java.util.function.Function;

/// Secret bytes that print nothing and are overwritten when closed.
///
/// Not safe for use by several threads.
public final class Secret implements AutoCloseable {

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes the array over: it is overwritten when this secret is closed.
    public static Secret takingOver(byte[] bytes) {
        return new Secret(bytes);
    }

    /// Lends the bytes to `use`, which must not keep them.
    public <T> T lend(Function<byte[], T> use) {
        return use.apply(bytes);
    }

    /// How many bytes there are.
    public int length() {
        return bytes.length;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "secret";
    }
}
