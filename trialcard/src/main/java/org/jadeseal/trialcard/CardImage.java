// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import javacard.security.Key;
import org.jspecify.annotations.Nullable;

/// The contents of a card's memory as bytes: cell after cell, without names.
///
/// A reference is 0 for null, 1 with the number of an object made at installation, or 2 with a key.
final class CardImage {

    private static final byte NULL = 0;
    private static final byte OBJECT = 1;
    private static final byte KEY = 2;

    private final CardMemory memory;

    CardImage(CardMemory memory) {
        this.memory = memory;
    }

    byte[] take() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (MemoryCell cell : memory.cells()) {
                write(cell, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Fills the memory with an image; an image that is too short or too long is refused.
    void put(byte[] image) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(image));
        for (MemoryCell cell : memory.cells()) {
            read(cell, in);
        }
        if (in.read() != -1) {
            throw new IOException("there are bytes behind the last cell");
        }
    }

    private void write(MemoryCell cell, DataOutputStream out) throws IOException {
        switch (cell) {
            case MemoryCell.Elements(byte[] array, _) -> out.write(array);
            case MemoryCell.Elements(Object array, _) -> {
                for (int i = 0; i < Array.getLength(array); i++) {
                    writeValue(Array.get(array, i), out);
                }
            }
            case MemoryCell.FieldOf field -> writeValue(field.value(), out);
        }
    }

    private void writeValue(@Nullable Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case null -> out.writeByte(NULL);
            case Byte number -> out.writeByte(number);
            case Short number -> out.writeShort(number);
            case Boolean bool -> out.writeBoolean(bool);
            case Key key -> {
                out.writeByte(KEY);
                SavedKey.write(key, out);
            }
            default -> {
                out.writeByte(OBJECT);
                out.writeShort(numberOf(value));
            }
        }
    }

    private int numberOf(Object value) {
        int number = memory.numberOf(value);
        if (number < 0) {
            throw new IllegalStateException(
                    "the applet made a " + value.getClass().getName() + " after its installation");
        }
        return number;
    }

    private void read(MemoryCell cell, DataInputStream in) throws IOException {
        switch (cell) {
            case MemoryCell.Elements(byte[] array, _) -> in.readFully(array);
            case MemoryCell.Elements(Object array, _) -> {
                for (int i = 0; i < Array.getLength(array); i++) {
                    Array.set(array, i, readValue(array.getClass().getComponentType(), in));
                }
            }
            case MemoryCell.FieldOf field -> field.restore(readValue(field.field().getType(), in));
        }
    }

    private @Nullable Object readValue(Class<?> type, DataInputStream in) throws IOException {
        if (type == byte.class) {
            return in.readByte();
        }
        if (type == short.class) {
            return in.readShort();
        }
        return type == boolean.class ? in.readBoolean() : readReference(in);
    }

    private @Nullable Object readReference(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case NULL -> null;
            case OBJECT -> memory.object(in.readUnsignedShort());
            case KEY -> SavedKey.read(in);
            default -> throw new IOException("a reference of kind " + kind);
        };
    }
}
