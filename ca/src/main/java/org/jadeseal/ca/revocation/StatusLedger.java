// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.IssuerId;

/// The one place where a certificate's status is changed and looked up. Safe for use by many
/// threads.
public final class StatusLedger implements AutoCloseable {

    private final Database database;
    private final LedgerFollower follower;

    private StatusLedger(Database database, LedgerFollower follower) {
        this.database = database;
        this.follower = follower;
    }

    /// Reads all statuses into memory and follows the ledger from there.
    public static StatusLedger open(Database database) {
        return open(database, System::nanoTime);
    }

    /// [#open(Database)] with another clock to tell how fresh memory is.
    ///
    /// @param monotonicNanos nanoseconds of a clock that nobody can set
    public static StatusLedger open(Database database, LongSupplier monotonicNanos) {
        LedgerFollower follower = new LedgerFollower(database, monotonicNanos);
        follower.start();
        return new StatusLedger(database, follower);
    }

    /// Records a change inside the unit of work of whoever decides it. Takes the ledger's lock, so
    /// it comes late in a unit. OCSP on this node answers accordingly when the unit's caller goes
    /// on.
    public Recording record(Transaction transaction, StatusChange change) {
        SqlStatusLedger sql = new SqlStatusLedger(transaction.sql());
        LedgerHead head = sql.lockedHead();
        Optional<StatusEntry> present = sql.find(change.certificate());
        if (present.isEmpty() && !(change instanceof StatusChange.Issue)) {
            return new Recording.NeverIssued(change);
        }
        Optional<StatusEntry> next = next(change, present, transaction.now());
        if (next.isEmpty()) {
            return new Recording.NotPossible(change, present.orElseThrow().status());
        }
        StatusEntry entry = next.get();
        long position = sql.append(head, change, entry, transaction.now());
        transaction.afterCommit(() -> follower.reach(position));
        return new Recording.Recorded(position, entry.status());
    }

    /// Whether a change is possible as this unit of work sees the certificate's status.
    public boolean allows(Transaction transaction, StatusChange change) {
        Optional<StatusEntry> present =
                new SqlStatusLedger(transaction.sql()).find(change.certificate());
        return next(change, present, transaction.now()).isPresent();
    }

    /// Records that certificates were issued, all of them or none. Takes the ledger's lock once.
    ///
    /// @return the position of the last one
    /// @throws StatusChangeRefusedException if one of them was issued before
    public long recordIssues(Transaction transaction, List<StatusChange.Issue> issues) {
        long position =
                new SqlStatusLedger(transaction.sql()).appendIssued(issues, transaction.now());
        transaction.afterCommit(() -> follower.reach(position));
        return position;
    }

    /// The status as this unit of work sees it; empty when the certificate was never issued.
    public Optional<CertificateStatus> status(Transaction transaction, CertificateId certificate) {
        return new SqlStatusLedger(transaction.sql()).find(certificate).map(StatusEntry::status);
    }

    /// The status for whoever relies on it: from memory, and only when memory is known to be fresh.
    public StatusReading read(CertificateId certificate) {
        return follower.read(certificate);
    }

    /// The time at which the database was last heard of, on the clock that everything is recorded
    /// with; empty when that is more than two seconds ago: nobody may be told anything (T4, T17).
    public Optional<Instant> freshAt() {
        return follower.freshAt();
    }

    /// Hands out, of one moment, every certificate of an issuer that is not good, in no particular
    /// order.
    ///
    /// @return the position of the ledger at that moment
    public long forEachListed(IssuerId issuer, Consumer<ListedCertificate> each) {
        return database.snapshot(sql -> {
            long position = new SqlStatusLedger(sql).head().position();
            new SqlListed(sql).forEach(issuer, each);
            return position;
        });
    }

    /// Hands out, of one moment, every certificate of an issuer whose status was changed after
    /// `position`, as it is now: with the reason `removeFromCRL` (RFC 5280 §5.3.1) when it is good
    /// again.
    ///
    /// @return the position of the ledger at that moment
    public long forEachChanged(IssuerId issuer, long position, Consumer<ListedCertificate> each) {
        return database.snapshot(sql -> {
            long now = new SqlStatusLedger(sql).head().position();
            new SqlListed(sql).forEachChanged(issuer, position, each);
            return now;
        });
    }

    /// When the first change after `position` was made to a certificate of this issuer; empty when
    /// there is none.
    public Optional<Instant> firstChangeAfter(IssuerId issuer, long position) {
        return new SqlListed(database.read()).firstChangeAfter(issuer, position);
    }

    @Override
    public void close() {
        follower.close();
    }

    private static Optional<StatusEntry> next(
            StatusChange change, Optional<StatusEntry> present, Instant now) {
        if (change instanceof StatusChange.Issue issue) {
            return present.isPresent() ? Optional.empty() : Optional.of(issue.entry(now));
        }
        return present.flatMap(entry ->
                Moves.after(change, entry.status(), now)
                        .map(status ->
                                new StatusEntry(entry.certificate(), entry.notAfter(), status)));
    }
}
