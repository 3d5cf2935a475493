// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ra.authorization.AccountId;

/// Takes back what was recorded and never signed (T13). Nobody holds such a certificate, so we
/// forget it, and its holder can apply anew; the authority keeps its number, on hold for ever.
final class UnsignedPairs {

    private final CertificateRooms rooms;

    UnsignedPairs(CertificateRooms rooms) {
        this.rooms = rooms;
    }

    /// Cancels what is about to be signed for a person.
    void cancel(Transaction unit, AccountId account) {
        SqlCertificates.of(unit.sql(), account).stream()
                .filter(Certificate.Pending.class::isInstance)
                .map(found -> found.core().pair())
                .distinct()
                .filter(pair -> rooms.authority().cancel(unit, pair))
                .forEach(pair -> forget(unit, pair));
    }

    /// Notes that the authority will never sign this pair.
    void forget(Transaction unit, IssuanceId pair) {
        SqlApplications.takeBack(unit, pair);
        SqlCertificates.remove(unit, pair);
    }
}
