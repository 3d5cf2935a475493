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

    /// Whether a torn transaction puts the place back. A try counter never goes back.
    boolean isTransactional();

    /// The elements of an array.
    record Elements(Object array, boolean isTransactional) implements MemoryCell {

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
        public boolean isTransactional() {
            return !(owner instanceof OwnerPIN && field.getName().equals("triesLeft"));
        }
    }
}
