// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Rows of a table in a file, one after the other.
final class Rows<R> {

    private final Path file;
    private final Form<R> form;

    private Rows(Path file, Form<R> form) {
        this.file = file;
        this.form = form;
    }

    /// How a row stands in a file.
    interface Form<R> {

        void write(R row, DataOutputStream to) throws IOException;

        R read(DataInputStream from) throws IOException;
    }

    /// @param rows hands out each row
    /// @throws UncheckedIOException if the file cannot be written
    static <R> Rows<R> kept(Path file, Form<R> form, Consumer<Consumer<R>> rows) {
        try (DataOutputStream to =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            rows.accept(row -> append(row, form, to));
            to.writeBoolean(false);
        } catch (IOException e) {
            throw new UncheckedIOException("a row cannot be written to " + file, e);
        }
        return new Rows<>(file, form);
    }

    private static <R> void append(R row, Form<R> form, DataOutputStream to) {
        try {
            to.writeBoolean(true);
            form.write(row, to);
        } catch (IOException e) {
            throw new UncheckedIOException("a row cannot be kept", e);
        }
    }

    /// Hands the rows out in the order in which they came.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    void forEach(Consumer<R> each) {
        try (DataInputStream from =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (from.readBoolean()) {
                each.accept(form.read(from));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read", e);
        }
    }
}
