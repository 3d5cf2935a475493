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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The second place: a file that only grows, one signed checkpoint a line.
final class OutsideFile {

    /// Room for the longest line there can be, many times over.
    private static final long LONGEST_TAIL = 4 << 20;

    private final Path file;

    OutsideFile(Path file) {
        this.file = file;
    }

    /// The last checkpoint in the file; looks at its end only, for the file grows for years.
    ///
    /// @throws AuditDoubtException if the file cannot be read
    Optional<SignedCheckpoint> newest() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return lastIn(tail(channel));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static String tail(FileChannel channel) throws IOException {
        ByteBuffer tail = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST_TAIL));
        channel.position(channel.size() - tail.capacity());
        while (tail.hasRemaining() && channel.read(tail) >= 0) {}
        return UTF_8.decode(tail.flip()).toString();
    }

    private static Optional<SignedCheckpoint> lastIn(String text) {
        return text.lines()
                .flatMap(line -> SignedCheckpoint.parse(line).stream())
                .reduce((_, later) -> later);
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
            throw unreadable(e);
        }
    }

    private AuditDoubtException unreadable(Exception failure) {
        return new AuditDoubtException(
                "the audit checkpoints in " + file + " cannot be read: " + failure.getMessage());
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
