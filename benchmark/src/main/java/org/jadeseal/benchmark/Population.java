// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.math.BigInteger;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;

/// Certificates that exist as numbers only, the same in every run: every tenth is revoked.
///
/// @param count how many
record Population(int count) {

    private static final int IN_ONE_UNIT = 500;

    /// The number of the certificate at a place: 127 bits.
    BigInteger serial(int place) {
        SplittableRandom random = new SplittableRandom(20261122L + place);
        return BigInteger.valueOf(random.nextLong() >>> 1 | 1L << 62)
                .shiftLeft(64)
                .add(BigInteger.valueOf(random.nextLong() >>> 1));
    }

    boolean isRevoked(int place) {
        return place % 10 == 0;
    }

    /// Records all of them in the ledger, as issued, activated, and revoked.
    void enter(CertificateAuthority authority, Database database) {
        enter(database, (transaction, place) -> enter(authority, transaction, place));
    }

    /// Records all of them as issued only: every one stands on the list.
    void enterNotActivated(CertificateAuthority authority, Database database) {
        enter(
                database,
                (transaction, place) -> record(authority, transaction, issue(transaction, place)));
    }

    /// What is done for one certificate.
    private interface Entering {
        void enter(Transaction transaction, int place);
    }

    private void enter(Database database, Entering entering) {
        for (int start = 0; start < count; start += IN_ONE_UNIT) {
            int first = start;
            database.perform(transaction -> {
                for (int place = first; place < Math.min(first + IN_ONE_UNIT, count); place++) {
                    entering.enter(transaction, place);
                }
            });
        }
    }

    private void enter(CertificateAuthority authority, Transaction transaction, int place) {
        CertificateId id = id(place);
        record(authority, transaction, issue(transaction, place));
        record(authority, transaction, new StatusChange.Activate(id));
        if (isRevoked(place)) {
            record(
                    authority,
                    transaction,
                    new StatusChange.Revoke(id, RevocationReason.KEY_COMPROMISE));
        }
    }

    private CertificateId id(int place) {
        return new CertificateId(IssuerId.ISSUING, new SerialNumber(serial(place)));
    }

    private StatusChange issue(Transaction transaction, int place) {
        return new StatusChange.Issue(id(place), transaction.now().plus(Duration.ofDays(365)));
    }

    private static void record(
            CertificateAuthority authority, Transaction transaction, StatusChange change) {
        var _ = authority.ledger().record(transaction, change).orUndo();
    }
}
