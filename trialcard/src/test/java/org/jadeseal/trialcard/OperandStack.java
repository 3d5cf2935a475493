// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.util.ArrayList;
import java.util.List;

/// The values on the stack of a method: of each, whether it may need more than 16 bits.
final class OperandStack {

    private final List<Boolean> wide;

    OperandStack() {
        this(List.of());
    }

    private OperandStack(List<Boolean> wide) {
        this.wide = new ArrayList<>(wide);
    }

    /// What lies there when an exception is caught.
    static OperandStack ofOneThrown() {
        return new OperandStack(List.of(false));
    }

    OperandStack copy() {
        return new OperandStack(wide);
    }

    boolean isEmpty() {
        return wide.isEmpty();
    }

    void push(boolean isWide) {
        wide.add(isWide);
    }

    /// Takes so many values and tells whether one of them was wide.
    boolean pop(int count) {
        List<Boolean> taken = top(count);
        boolean isWide = taken.contains(true);
        taken.clear();
        return isWide;
    }

    /// Puts a copy of the topmost values below so many others.
    void duplicate(int count, int below) {
        List<Boolean> copied = List.copyOf(top(count));
        wide.addAll(wide.size() - count - below, copied);
    }

    void swap() {
        wide.add(wide.remove(wide.size() - 2));
    }

    /// Where two ways meet, a value is wide if it is on one of them.
    OperandStack join(OperandStack other) {
        if (wide.size() != other.wide.size()) {
            throw new IllegalStateException(
                    "two ways meet with %d and %d values on the stack"
                            .formatted(wide.size(), other.wide.size()));
        }
        OperandStack both = copy();
        for (int i = 0; i < wide.size(); i++) {
            both.wide.set(i, wide.get(i) || other.wide.get(i));
        }
        return both;
    }

    private List<Boolean> top(int count) {
        return wide.subList(wide.size() - count, wide.size());
    }
}
