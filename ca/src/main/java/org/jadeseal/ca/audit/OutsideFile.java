// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The second place: a file that only grows, one signed checkpoint a line.
final class OutsideFile {

    private final Path file;

    OutsideFile(Path file) {
        this.file = file;
    }

    /// The last checkpoint in the file.
    Optional<SignedCheckpoint> newest() {
        Deque<SignedCheckpoint> newest = new ArrayDeque<>(1);
        forEach(signed -> {
            newest.clear();
            newest.add(signed);
        });
        return newest.stream().findFirst();
    }

    /// Hands out the checkpoints in their order. A line that a crash cut short is passed over: that
    /// none is missing shows in each naming the one before.
    ///
    /// @throws AuditDoubtException if the file cannot be read
    void forEach(Consumer<SignedCheckpoint> each) {
        if (Files.notExists(file)) {
            return;
        }
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            lines.flatMap(line -> SignedCheckpoint.parse(line).stream()).forEach(each);
        } catch (IOException | UncheckedIOException e) {
            throw new AuditDoubtException(
                    "the audit checkpoints in " + file + " cannot be read: " + e.getMessage());
        }
    }

    /// @throws UncheckedIOException if it is not known to be on the disk
    void append(SignedCheckpoint signed) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            String before = channel.size() == 0 || endsInNewLine() ? "" : "\n";
            ByteBuffer line = ByteBuffer.wrap((before + signed.line() + "\n").getBytes(UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the audit checkpoint cannot be written to "
                            + file
                            + "; see that its disk is there and has room",
                    e);
        }
    }

    private boolean endsInNewLine() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) == '\n';
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
