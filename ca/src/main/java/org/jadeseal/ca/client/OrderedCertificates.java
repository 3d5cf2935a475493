// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.SerialNumber;

/// Which client ordered which certificate; what a client did not order does not exist for it. Safe
/// for use by many threads.
public final class OrderedCertificates {

    private final Database database;

    private OrderedCertificates(Database database) {
        this.database = database;
    }

    /// What was ordered in `database`.
    public static OrderedCertificates in(Database database) {
        return new OrderedCertificates(database);
    }

    /// Notes whose a certificate is, in the unit that records it.
    ///
    /// @param position of its issue in the status ledger, whose numbers rise as units are committed
    public void add(
            Transaction transaction,
            ClientName client,
            CertificateId certificate,
            OrderProfile profile,
            long position) {
        new SqlOrderedCertificates(transaction.sql())
                .insert(
                        client,
                        certificate,
                        profile,
                        new OrderedCertificate.Place(position),
                        transaction.now());
    }

    /// A certificate of this client, among what is committed.
    public Optional<OrderedCertificate> find(ClientName client, SerialNumber serial) {
        return new SqlOrderedCertificates(database.read()).find(client, serial);
    }

    /// A certificate of this client, as a transaction sees it.
    public Optional<OrderedCertificate> find(
            Transaction transaction, ClientName client, SerialNumber serial) {
        return new SqlOrderedCertificates(transaction.sql()).find(client, serial);
    }

    /// The certificates of a client in the order in which they were committed: nothing ever appears
    /// before a place that was read. The cost does not grow with what there is.
    ///
    /// @param after the last place that is known; empty for the beginning
    /// @param most 1 to 1,000
    public List<OrderedCertificate> list(
            ClientName client, Optional<OrderedCertificate.Place> after, int most) {
        return new SqlOrderedCertificates(database.read()).list(client, after, most);
    }
}
