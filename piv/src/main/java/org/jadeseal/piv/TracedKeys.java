// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells a listener what came of asking at the reader. What is typed there is not known here.
record TracedKeys(ReaderKeys keys, Consumer<String> listener) implements ReaderKeys {

    @Override
    public Optional<byte[]> verify() {
        return told("the PIN at the reader", keys.verify());
    }

    @Override
    public boolean canChange() {
        return keys.canChange();
    }

    @Override
    public Optional<byte[]> change() {
        return told("a new PIN at the reader", keys.change());
    }

    private Optional<byte[]> told(String what, Optional<byte[]> answer) {
        String shown = answer.map(HexFormat.of().withUpperCase()::formatHex).orElse("it cannot");
        listener.accept("# %s: %s".formatted(what, shown));
        return answer;
    }
}
