// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// A folder in which files appear whole, together, and for their owner only.
final class LetterFolder {

    private final Path folder;

    LetterFolder(Path folder) {
        this.folder = folder;
    }

    /// Writes one file.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Finds out whether a file can be made.
    void check() throws IOException {
        Files.createDirectories(folder);
        Files.delete(temporary());
    }

    Delivery delivery() throws IOException {
        Files.createDirectories(folder);
        return new Delivery();
    }

    /// A new file that only its owner may read (mode 0600).
    private Path temporary() throws IOException {
        return Files.createTempFile(folder, ".letter", ".tmp");
    }

    /// Files that are there only once all are.
    final class Delivery implements AutoCloseable {

        private final Map<Path, Path> drafts = new LinkedHashMap<>();
        private boolean complete;

        private Delivery() {}

        void add(String name, Content content) throws IOException {
            Path draft = temporary();
            drafts.put(folder.resolve(name), draft);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                content.writeTo(out);
                channel.force(true);
            }
        }

        /// Lets them appear. A sheet that is there already is not printed again.
        void complete() throws IOException {
            for (Map.Entry<Path, Path> file : drafts.entrySet()) {
                Files.move(file.getValue(), file.getKey());
            }
            complete = true;
        }

        /// Takes away what did not become complete.
        @Override
        public void close() throws IOException {
            if (!complete) {
                for (Map.Entry<Path, Path> file : drafts.entrySet()) {
                    boolean unmoved = Files.deleteIfExists(file.getValue());
                    if (!unmoved) {
                        Files.deleteIfExists(file.getKey());
                    }
                }
            }
        }
    }
}
