// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import javacard.framework.OwnerPIN;
import org.jspecify.annotations.Nullable;

/// One place in the memory of a card that can change.
sealed interface MemoryCell {

    /// Says which place this is, the same on every card of one applet.
    String name();

    /// What is there now; for an array a copy.
    @Nullable Object copy();

    /// Puts back what [#copy] gave.
    void restore(@Nullable Object copy);

    /// Puts back what [#copy] gave, because the transaction since then has not happened.
    void rollBack(@Nullable Object copy);

    /// The elements of an array.
    ///
    /// @param countsTries of a PIN: what was taken away by a check stays so, what was given back by
    ///   an update was part of the transaction (Java Card API, `OwnerPIN`)
    record Elements(Object array, boolean countsTries) implements MemoryCell {

        @Override
        public String name() {
            return array.getClass().getSimpleName();
        }

        @Override
        public Object copy() {
            int length = Array.getLength(array);
            Object copy = Array.newInstance(array.getClass().getComponentType(), length);
            System.arraycopy(array, 0, copy, 0, length);
            return copy;
        }

        @Override
        public void restore(@Nullable Object copy) {
            System.arraycopy(copy, 0, array, 0, Array.getLength(array));
        }

        @Override
        public void rollBack(@Nullable Object copy) {
            if (countsTries && array instanceof byte[] tries && copy instanceof byte[] before) {
                tries[0] = (byte) Math.min(tries[0], before[0]);
            } else {
                restore(copy);
            }
        }
    }

    /// A field of an object.
    record FieldOf(Object owner, Field field) implements MemoryCell {

        @Override
        public String name() {
            return owner.getClass().getSimpleName() + '.' + field.getName();
        }

        @Nullable Object value() {
            try {
                return field.get(owner);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + name(), e);
            }
        }

        @Override
        public @Nullable Object copy() {
            return value();
        }

        @Override
        public void restore(@Nullable Object copy) {
            try {
                field.set(owner, copy);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot write " + name(), e);
            }
        }

        @Override
        public void rollBack(@Nullable Object copy) {
            restore(copy);
        }

        boolean countsTries() {
            return owner instanceof OwnerPIN && field.getName().equals("triesLeft");
        }
    }
}
