// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// The public half of the audit key in a file of its own (PEM, RFC 7468 §13): whoever verifies an
/// export keeps it, so that nobody can sign a changed log with a key of theirs.
public final class AuditKeyFile {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private AuditKeyFile() {}

    /// Writes the key where it does not stand yet.
    ///
    /// @param key SubjectPublicKeyInfo in DER
    /// @throws UncheckedIOException if the file can be neither read nor written
    public static void write(Path file, byte[] key) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        String pem = BEGIN + "\n" + lines.encodeToString(key) + "\n" + END + "\n";
        try {
            if (Files.notExists(file) || !Files.readString(file).equals(pem)) {
                Files.writeString(file, pem);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("audit key file " + file + " cannot be written", e);
        }
    }

    /// Whether the key in `file` has made `signature` over `content`.
    ///
    /// @throws AuditDoubtException if the file cannot be read or is no key
    public static boolean holds(Path file, byte[] content, byte[] signature) {
        try {
            return PublicAuditKey.of(read(file)).holds(content, signature);
        } catch (MalformedExportException e) {
            throw new AuditDoubtException(file + " " + e.getMessage());
        }
    }

    /// Reads the key.
    ///
    /// @throws AuditDoubtException if the file cannot be read or is no key
    static byte[] read(Path file) {
        try {
            String pem = Files.readString(file).strip();
            if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
                throw new AuditDoubtException(file + " must be a public key in PEM");
            }
            return Base64.getMimeDecoder()
                    .decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
        } catch (IOException | IllegalArgumentException e) {
            throw new AuditDoubtException(
                    "audit key file " + file + " cannot be read: " + e.getMessage());
        }
    }
}
