// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;

/// The file of one trial card: magic number, shape of the memory, image, and SHA-256 over all that.
///
/// A new state is written under another name, forced to the disk, and renamed; only the owner may
/// read it. A lock beside the file keeps a second program from using the same card.
final class CardFile implements AutoCloseable {

    /// "JSC1"
    private static final int MAGIC = 0x4A534331;

    private static final int HEADER = 2 * Integer.BYTES;
    private static final int DIGEST = 32;

    private final Path path;
    private final FileChannel lockChannel;

    private CardFile(Path path, FileChannel lockChannel) {
        this.path = path;
        this.lockChannel = lockChannel;
    }

    /// Takes the card for this program alone.
    static CardFile at(Path file) {
        Path path = file.toAbsolutePath();
        try {
            Files.createDirectories(path.getParent());
            FileChannel channel =
                    FileChannel.open(
                            beside(path, ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new IllegalStateException(
                        "trial card " + path + " is in use; close it there first");
            }
            return new CardFile(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + path + " as a trial card", e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Path beside(Path path, String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    boolean exists() {
        return Files.exists(path);
    }

    /// Fills the memory from the file.
    void load(CardMemory memory) {
        try {
            byte[] content = Files.readAllBytes(path);
            require(content.length > HEADER + DIGEST, "it is too short");
            int end = content.length - DIGEST;
            byte[] digest = digest(Arrays.copyOf(content, end));
            require(
                    Arrays.equals(digest, Arrays.copyOfRange(content, end, content.length)),
                    "it is damaged");
            ByteBuffer header = ByteBuffer.wrap(content, 0, HEADER);
            require(header.getInt() == MAGIC, "it is another kind of file");
            require(header.getInt() == memory.shape(), "another version of the applet wrote it");
            new CardImage(memory).put(Arrays.copyOfRange(content, HEADER, end));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read trial card " + path, e);
        }
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw new MalformedCardFileException(path, fault);
        }
    }

    void save(CardMemory memory, byte[] image) {
        ByteBuffer content = ByteBuffer.allocate(HEADER + image.length);
        content.putInt(MAGIC).putInt(memory.shape()).put(image);
        try {
            Path fresh = beside(path, ".new");
            write(fresh, content.array());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write trial card " + path, e);
        }
    }

    private static void write(Path fresh, byte[] content) throws IOException {
        Files.deleteIfExists(fresh);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(fresh, options, ownerOnly)) {
            ByteBuffer[] parts = {ByteBuffer.wrap(content), ByteBuffer.wrap(digest(content))};
            while (parts[1].hasRemaining()) {
                channel.write(parts);
            }
            channel.force(true);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give back trial card " + path, e);
        }
    }
}
