// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jadeseal.ca.folder.PrivateFiles;

/// The rows of one table in a file: the columns' names, then each row after a `true`, then `false`;
/// deflated (RFC 1950).
final class RowFile {

    private static final int BUFFER = 1 << 16;

    private RowFile() {}

    /// Keeps the rows of a table.
    ///
    /// @param rows hands out each row
    /// @return how many there were
    static long write(Path file, Table table, Consumer<Consumer<List<Cell>>> rows) {
        Count count = new Count();
        try (DataOutputStream to = output(file)) {
            to.writeInt(table.columns().size());
            for (String column : table.columns()) {
                to.writeUTF(column);
            }
            rows.accept(row -> append(row, to, count));
            to.writeBoolean(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the rows of " + table.name() + " cannot be kept", e);
        }
        return count.rows;
    }

    private static final class Count {
        private long rows;
    }

    private static DataOutputStream output(Path file) throws IOException {
        OutputStream plain = PrivateFiles.create(file);
        return new DataOutputStream(
                new BufferedOutputStream(
                        new DeflaterOutputStream(plain, new Deflater(Deflater.BEST_SPEED), BUFFER),
                        BUFFER));
    }

    private static void append(List<Cell> row, DataOutputStream to, Count count) {
        try {
            to.writeBoolean(true);
            for (Cell cell : row) {
                cell.write(to);
            }
            count.rows++;
        } catch (IOException e) {
            throw new UncheckedIOException("a row cannot be kept", e);
        }
    }

    /// Hands the rows out again.
    ///
    /// @param begin takes the columns, answers who takes the rows
    static void read(Path file, Function<List<String>, Consumer<List<Cell>>> begin) {
        try (DataInputStream from =
                new DataInputStream(
                        new BufferedInputStream(
                                new InflaterInputStream(Files.newInputStream(file)), BUFFER))) {
            List<String> columns = new ArrayList<>();
            int width = from.readInt();
            for (int i = 0; i < width; i++) {
                columns.add(from.readUTF());
            }
            Consumer<List<Cell>> rows = begin.apply(columns);
            while (from.readBoolean()) {
                rows.accept(row(from, width));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rows in " + file + " cannot be read", e);
        }
    }

    private static List<Cell> row(DataInputStream from, int width) throws IOException {
        List<Cell> row = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            row.add(Cell.read(from));
        }
        return row;
    }
}
