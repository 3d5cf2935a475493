// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Supplier;

/// Keeps the simulator from printing to standard output while it makes its objects; what other
/// threads print in the meantime still comes out.
final class SilencedOutput extends OutputStream {

    private final Thread silent = Thread.currentThread();
    private final PrintStream original;

    private SilencedOutput(PrintStream original) {
        this.original = original;
    }

    static synchronized <T> T during(Supplier<T> work) {
        PrintStream original = System.out;
        try (PrintStream silenced = new PrintStream(new SilencedOutput(original), true)) {
            System.setOut(silenced);
            return work.get();
        } finally {
            System.setOut(original);
        }
    }

    @Override
    public void write(int value) {
        if (Thread.currentThread() != silent) {
            original.write(value);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (Thread.currentThread() != silent) {
            original.write(bytes, offset, length);
        }
    }
}
