// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;

/// Bytes that nobody should see: prints nothing, is zeroed by `close()`.
public final class Secret implements AutoCloseable {

    private final byte[] bytes;
    private boolean closed;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The caller keeps, and zeroes, its own array.
    public static Secret copyOf(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /// A copy, to be zeroed by the caller.
    ///
    /// @throws IllegalStateException after `close()`
    public byte[] copy() {
        if (closed) {
            throw new IllegalStateException("this secret was zeroed, it can not be used again");
        }
        return bytes.clone();
    }

    /// In bytes.
    public int length() {
        return bytes.length;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        closed = true;
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
