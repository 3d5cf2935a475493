// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.time.Instant;
import org.jadeseal.ca.revocation.CertificateStatus.Good;
import org.jadeseal.ca.revocation.CertificateStatus.Held;
import org.jadeseal.ca.revocation.CertificateStatus.Pending;
import org.jadeseal.ca.revocation.CertificateStatus.Revoked;

/// A status and the end of validity as three numbers.
///
/// @param code 0 pending, 1 good, 2 held, 3 held and never activated, from 16 on revoked with the
///   reason added; less than 32
/// @param since epoch milliseconds, 0 when good
/// @param notAfter epoch milliseconds
record Slot(int code, long since, long notAfter) {

    private static final int REVOKED = 16;

    static Slot of(StatusEntry entry) {
        long notAfter = entry.notAfter().toEpochMilli();
        return switch (entry.status()) {
            case Pending(Instant since) -> new Slot(0, since.toEpochMilli(), notAfter);
            case Good _ -> new Slot(1, 0, notAfter);
            case Held(Instant since, Good _) -> new Slot(2, since.toEpochMilli(), notAfter);
            case Held(Instant since, Pending _) -> new Slot(3, since.toEpochMilli(), notAfter);
            case Revoked(RevocationReason reason, Instant since) ->
                    new Slot(REVOKED + reason.code(), since.toEpochMilli(), notAfter);
        };
    }

    StatusEntry entry(CertificateId certificate) {
        return new StatusEntry(certificate, Instant.ofEpochMilli(notAfter), status());
    }

    private CertificateStatus status() {
        Instant time = Instant.ofEpochMilli(since);
        return switch (code) {
            case 0 -> new Pending(time);
            case 1 -> new Good();
            case 2 -> new Held(time, new Good());
            case 3 -> new Held(time, new Pending(time));
            default -> new Revoked(RevocationReason.of(code - REVOKED), time);
        };
    }
}
