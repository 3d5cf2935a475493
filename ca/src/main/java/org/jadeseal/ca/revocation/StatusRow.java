// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jadeseal.ca.revocation.CertificateStatus.Good;
import org.jadeseal.ca.revocation.CertificateStatus.Held;
import org.jadeseal.ca.revocation.CertificateStatus.Pending;
import org.jadeseal.ca.revocation.CertificateStatus.Revoked;

/// A status as columns.
///
/// @param since epoch milliseconds, 0 when good
/// @param reason a CRLReason code, 0 unless revoked
record StatusRow(String state, long since, int reason) {

    static StatusRow of(CertificateStatus status) {
        return switch (status) {
            case Pending(Instant since) -> new StatusRow("pending", since.toEpochMilli(), 0);
            case Good _ -> new StatusRow("good", 0, 0);
            case Held(Instant since, Pending _) ->
                    new StatusRow("held-pending", since.toEpochMilli(), 0);
            case Held(Instant since, Good _) -> new StatusRow("held", since.toEpochMilli(), 0);
            case Revoked(RevocationReason reason, Instant since) ->
                    new StatusRow("revoked", since.toEpochMilli(), reason.code());
        };
    }

    CertificateStatus status() {
        Instant time = Instant.ofEpochMilli(since);
        return switch (state) {
            case "pending" -> new Pending(time);
            case "good" -> new Good();
            case "held-pending" -> new Held(time, new Pending(time));
            case "held" -> new Held(time, new Good());
            case "revoked" -> new Revoked(RevocationReason.of(reason), time);
            default ->
                    throw new IllegalStateException(
                            "status in the database must be one of ours, was '" + state + "'");
        };
    }

    /// SHA-256 over the hash before and the change, as text on one line.
    String hash(String before, StatusEntry entry) {
        String line =
                String.join(
                        " ",
                        before,
                        entry.certificate().toString(),
                        Long.toString(entry.notAfter().toEpochMilli()),
                        state,
                        Long.toString(since),
                        Integer.toString(reason));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
