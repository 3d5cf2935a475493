// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.Bytes;

/// The list of officers. Changes are units of work, so that they stand or fall with their audit
/// entry.
///
/// Safe for use by many threads.
public final class Roster {

    private final Database database;

    private Roster(Database database) {
        this.database = database;
    }

    /// The roster in `database`.
    public static Roster in(Database database) {
        return new Roster(database);
    }

    /// Puts an officer in, or changes the person, roles and activity of one who is in.
    public void enrol(Transaction transaction, Officer officer) {
        new SqlRoster(transaction.sql()).put(officer, transaction.now());
    }

    /// Takes an officer's rights away until they are enrolled again.
    ///
    /// @return false if there is no such officer
    public boolean suspend(Transaction transaction, OfficerId id) {
        return new SqlRoster(transaction.sql()).deactivate(id, transaction.now());
    }

    /// Looks an officer up among what is committed.
    public Optional<Officer> find(OfficerId id) {
        return new SqlRoster(database.read()).find(id);
    }

    /// Those of several officers who are in, among what is committed.
    public List<Officer> find(Collection<OfficerId> ids) {
        return new SqlRoster(database.read()).find(ids);
    }

    /// Those of several officers who are in, inside a transaction.
    public List<Officer> find(Transaction transaction, Collection<OfficerId> ids) {
        return new SqlRoster(transaction.sql()).find(ids);
    }

    /// Puts a certificate on the list of those by which officers are known.
    public void admit(Transaction transaction, OfficerCertificate certificate) {
        new SqlOfficerCertificates(transaction.sql()).admit(certificate, transaction.now());
    }

    /// Takes all certificates of an officer off the list.
    ///
    /// @return what was on it, to be revoked
    public List<OfficerCertificate> removeCertificates(Transaction transaction, OfficerId id) {
        SqlOfficerCertificates sql = new SqlOfficerCertificates(transaction.sql());
        List<OfficerCertificate> before = sql.of(id);
        sql.removeAllOf(id, transaction.now());
        return before;
    }

    /// Whose certificate this is, by its SHA-256 hash; empty for all that are not on the list.
    public Optional<OfficerCertificate> certificate(Bytes hash) {
        return new SqlOfficerCertificates(database.read()).find(hash);
    }

    /// Whose certificate this was at some time, also if it has been taken off the list since.
    public Optional<OfficerCertificate> certificateAt(
            Transaction transaction, Bytes hash, Instant when) {
        return new SqlOfficerCertificates(transaction.sql()).findAt(hash, when);
    }

    /// The certificates by which an officer is known.
    public List<OfficerCertificate> certificates(OfficerId id) {
        return new SqlOfficerCertificates(database.read()).of(id);
    }

    /// All officers, in the order of their ids.
    public List<Officer> all() {
        return new SqlRoster(database.read()).all();
    }
}
