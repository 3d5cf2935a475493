// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The lines of a file as octets, so that every one of them can be hashed.
final class ByteLines implements AutoCloseable {

    /// Of one line; a checkpoint of ten thousand open chains stays below it.
    private static final int MOST = 4 << 20;

    private final InputStream file;

    private ByteLines(InputStream file) {
        this.file = file;
    }

    static ByteLines of(Path file) throws IOException {
        return new ByteLines(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /// The next line without its end; empty when there is none.
    ///
    /// @throws MalformedExportException if it does not end or is too long
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        for (int octet = file.read(); octet != '\n'; octet = file.read()) {
            if (octet < 0 && line.size() == 0) {
                return Optional.empty();
            }
            if (octet < 0 || line.size() == MOST) {
                throw new MalformedExportException("does not end");
            }
            line.write(octet);
        }
        return Optional.of(line.toByteArray());
    }

    /// @throws MalformedExportException if it is not UTF-8
    static String text(byte[] line) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedExportException("is not UTF-8", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
