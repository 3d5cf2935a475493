// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;

/// A text file that only its owner reads, with one line for each command, answer and step. Safe for
/// use by several threads.
public final class TraceFile {

    private final Path file;

    private TraceFile(Path file) {
        this.file = file;
    }

    /// Begins a trace, behind what stands in the file already.
    ///
    /// @param program name and version, for the first line
    /// @throws UncheckedIOException if the file cannot be written
    public static TraceFile at(Path file, String program) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the trace " + file + "; is the folder yours?", e);
        }
        var trace = new TraceFile(file);
        trace.write("# " + program + ", " + System.getProperty("os.name", "?"));
        return trace;
    }

    private static void make(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /// A step of the website begins.
    public void started(Order order) {
        write("# step %d %s".formatted(order.key().step(), order.name()));
    }

    /// It ended.
    public void finished(Result result) {
        write(result instanceof Result.Failed failed ? "# failed: " + failed.problem() : "# done");
    }

    /// One line, behind the others and on the disk before the next command is sent.
    synchronized void write(String line) {
        try {
            Files.writeString(
                    file,
                    line.replaceAll("\\p{Cntrl}", "?") + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the trace " + file + "; is the disk full?", e);
        }
    }
}
