// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jadeseal.ca.x509.Bytes;

/// One value of a row: all that the types of our tables can hold.
///
/// In a file: an octet that says which, then eight octets of a number, or the length in four octets
/// and what it is the length of.
sealed interface Cell {

    /// SQL's null.
    record Nothing() implements Cell {}

    record Whole(long value) implements Cell {}

    record Text(String value) implements Cell {}

    record Octets(Bytes value) implements Cell {}

    /// A value that is there.
    ///
    /// @param value as a driver hands it out
    /// @throws BackupRefusedException if it is of a type that our tables do not have
    static Cell of(Object value) {
        return switch (value) {
            case Integer whole -> new Whole(whole);
            case Long whole -> new Whole(whole);
            case String text -> new Text(text);
            case byte[] octets -> new Octets(Bytes.of(octets));
            default ->
                    throw new BackupRefusedException(
                            "a table holds a "
                                    + value.getClass().getSimpleName()
                                    + ", expected numbers, texts and octets only");
        };
    }

    default void write(DataOutputStream to) throws IOException {
        switch (this) {
            case Nothing _ -> to.writeByte(0);
            case Whole(long value) -> {
                to.writeByte(1);
                to.writeLong(value);
            }
            case Text(String value) -> octets(2, value.getBytes(UTF_8), to);
            case Octets(Bytes value) -> octets(3, value.toArray(), to);
        }
    }

    private static void octets(int form, byte[] octets, DataOutputStream to) throws IOException {
        to.writeByte(form);
        to.writeInt(octets.length);
        to.write(octets);
    }

    static Cell read(DataInputStream from) throws IOException {
        int form = from.readByte();
        return switch (form) {
            case 0 -> new Nothing();
            case 1 -> new Whole(from.readLong());
            case 2 -> new Text(new String(octets(from), UTF_8));
            case 3 -> new Octets(Bytes.of(octets(from)));
            default -> throw new IOException("a value must be of form 0 to 3, was " + form);
        };
    }

    /// Takes no memory for octets that are not there.
    private static byte[] octets(DataInputStream from) throws IOException {
        int length = from.readInt();
        byte[] octets = from.readNBytes(Math.max(length, 0));
        if (octets.length != length) {
            throw new EOFException("a value should have " + length + " octets");
        }
        return octets;
    }
}
