// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/// An entry in its place in a chain.
///
/// @param at in whole milliseconds
record ChainedEntry(ChainId chain, long sequence, Instant at, AuditEntry entry, Sha256 hash) {

    /// Puts an entry behind the one whose hash is `previous`.
    static ChainedEntry after(
            Sha256 previous, ChainId chain, long sequence, Instant at, AuditEntry entry) {
        return new ChainedEntry(
                chain, sequence, at, entry, hash(previous, chain, sequence, at, entry));
    }

    boolean follows(Sha256 previous) {
        return hash.equals(hash(previous, chain, sequence, at, entry));
    }

    /// SHA-256 over the previous hash and, each with its length in four octets before it, chain,
    /// sequence, milliseconds, and the seven fields of the entry in UTF-8.
    private static Sha256 hash(
            Sha256 previous, ChainId chain, long sequence, Instant at, AuditEntry entry) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        for (String field :
                new String[] {
                    chain.value(),
                    Long.toString(sequence),
                    Long.toString(at.toEpochMilli()),
                    entry.actor(),
                    entry.role(),
                    entry.action(),
                    entry.object(),
                    entry.outcome().name().toLowerCase(Locale.ROOT),
                    entry.source(),
                    entry.detail()
                }) {
            byte[] octets = field.getBytes(StandardCharsets.UTF_8);
            fields.writeBytes(ByteBuffer.allocate(4).putInt(octets.length).array());
            fields.writeBytes(octets);
        }
        return Sha256.of(previous.bytes(), fields.toByteArray());
    }
}
