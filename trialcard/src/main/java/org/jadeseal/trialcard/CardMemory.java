// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import com.licel.jcardsim.base.TransientMemory;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import javacard.framework.JCSystem;
import javacard.framework.OwnerPIN;

/// The persistent memory of an installed applet: every array and every field that can change.
///
/// The applet makes all its objects at installation (except keys), so the cells are found once, by
/// walking the object graph in a fixed order; two cards of one applet have the same cells with the
/// same numbers. Objects of the Java Card API are not entered, except `OwnerPIN`.
final class CardMemory {

    private final TransientMemory transientMemory;
    private final String appletPackage;
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final List<Object> objects = new ArrayList<>();
    private final List<MemoryCell> cells = new ArrayList<>();

    private CardMemory(Object applet, TransientMemory transientMemory) {
        this.transientMemory = transientMemory;
        this.appletPackage = applet.getClass().getPackageName();
        visit(applet, false);
    }

    static CardMemory of(Object applet, TransientMemory transientMemory) {
        return new CardMemory(applet, transientMemory);
    }

    List<MemoryCell> cells() {
        return cells;
    }

    /// The number of an object that was made at installation, or -1.
    int numberOf(Object object) {
        return numbers.getOrDefault(object, -1);
    }

    Object object(int number) {
        return objects.get(number);
    }

    /// Differs between applets whose memories differ in kind.
    int shape() {
        int shape = 1;
        for (Object object : objects) {
            int size = object.getClass().isArray() ? Array.getLength(object) : 0;
            shape = 31 * shape + object.getClass().getName().hashCode() + size;
        }
        for (MemoryCell cell : cells) {
            shape = 31 * shape + cell.name().hashCode();
        }
        return shape;
    }

    private void visit(Object object, boolean countsTries) {
        if (numbers.putIfAbsent(object, objects.size()) != null) {
            return;
        }
        objects.add(object);
        if (object.getClass().isArray()) {
            visitArray(object, countsTries);
        } else if (isOurs(object.getClass()) || object instanceof OwnerPIN) {
            visitFields(object);
        }
    }

    private boolean isOurs(Class<?> type) {
        return type.getPackageName().equals(appletPackage);
    }

    private void visitArray(Object array, boolean countsTries) {
        if (transientMemory.isTransient(array) != JCSystem.NOT_A_TRANSIENT_OBJECT) {
            return;
        }
        cells.add(new MemoryCell.Elements(array, countsTries));
        if (array instanceof Object[] elements) {
            Arrays.stream(elements)
                    .filter(Objects::nonNull)
                    .forEach(element -> visit(element, countsTries));
        }
    }

    private void visitFields(Object object) {
        Arrays.stream(object.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .sorted(Comparator.comparing(Field::getName))
                .forEach(field -> visitField(object, field));
    }

    private void visitField(Object object, Field field) {
        field.setAccessible(true);
        MemoryCell.FieldOf cell = new MemoryCell.FieldOf(object, field);
        if (!Modifier.isFinal(field.getModifiers())) {
            cells.add(cell);
        }
        if (!field.getType().isPrimitive()) {
            Object value = cell.value();
            if (value != null) {
                visit(value, cell.countsTries());
            }
        }
    }
}
