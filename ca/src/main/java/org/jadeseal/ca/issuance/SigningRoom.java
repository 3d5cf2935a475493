// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.ceremony.Hierarchy;
import org.jadeseal.ca.ceremony.SigningDesk;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.SqlIssuance.Lease;
import org.jadeseal.ca.issuance.SqlIssuance.Progress;
import org.jadeseal.ca.issuance.SqlIssuance.RecordedIssuance;
import org.jadeseal.ca.key.JudgesSeal;
import org.jadeseal.ca.lint.CleanCertificate;
import org.jadeseal.ca.x509.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs what is recorded, and finishes or abandons what was interrupted (T13).
///
/// However often and by whomever an issuance is signed: what is stored first stays, and what is
/// stored is what is returned.
final class SigningRoom {

    private static final Logger log = LoggerFactory.getLogger(SigningRoom.class);

    /// An order this old is not what its holder is waiting for any more.
    private static final Duration TOO_OLD = Duration.ofMinutes(10);

    private final Database database;
    private final Hierarchy hierarchy;
    private final AuditLog audit;
    private final JudgesSeal seal;
    private final Lease lease;
    private final RecordedHere here;

    SigningRoom(
            Database database,
            Hierarchy hierarchy,
            AuditLog audit,
            JudgesSeal seal,
            Lease lease,
            RecordedHere here) {
        this.database = database;
        this.hierarchy = hierarchy;
        this.audit = audit;
        this.seal = seal;
        this.lease = lease;
        this.here = here;
    }

    /// @throws IllegalStateException if no such issuance is recorded
    Signing<List<IssuedCertificate>> sign(IssuanceId id) {
        Optional<RecordedIssuance> known = here.take(id);
        if (known.isPresent()) {
            try {
                return sign(id, known.get());
            } catch (ChangedRecordException e) {
                log.error("the record of issuance {} is looked at again", id, e);
            }
        }
        return sign(id, read(id));
    }

    private RecordedIssuance read(IssuanceId id) {
        return new SqlIssuance(database.read())
                .recorded(id)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "issuance " + id + " is not recorded; record it first"));
    }

    private Signing<List<IssuedCertificate>> sign(IssuanceId id, RecordedIssuance recorded) {
        Progress progress = recorded.progress();
        if (progress.abandoned()) {
            return new Signing.Abandoned<>(id);
        }
        List<RecordedCertificate> certificates = recorded.certificates();
        if (progress.signed()) {
            return issued(certificates);
        }
        if (progress.recordedAt().plus(TOO_OLD).isBefore(database.now())) {
            return database.write(transaction -> abandon(transaction, id));
        }
        List<CleanCertificate> judged =
                certificates.stream().flatMap(one -> judged(one).stream()).toList();
        if (judged.size() < certificates.size()) {
            log.error("issuance {} holds what was never judged; it is abandoned, look why", id);
            return database.write(transaction -> abandon(transaction, id));
        }
        List<Bytes> signed = judged.stream().map(this::sign).toList();
        return database.write(transaction -> store(transaction, id, certificates, signed));
    }

    private Optional<CleanCertificate> judged(RecordedCertificate certificate) {
        return CleanCertificate.recorded(
                certificate.issuer(), certificate.tbs(), certificate.seal(), seal);
    }

    private Bytes sign(CleanCertificate certificate) {
        return SigningDesk.sign(hierarchy.authority(certificate.issuer()).signer(), certificate)
                .der();
    }

    private Signing<List<IssuedCertificate>> store(
            Transaction transaction,
            IssuanceId id,
            List<RecordedCertificate> certificates,
            List<Bytes> signed) {
        SqlIssuance sql = new SqlIssuance(transaction.sql());
        if (!sql.finish(id)) {
            return outcome(sql, id);
        }
        List<IssuedCertificate> stored = new ArrayList<>();
        for (int i = 0; i < certificates.size(); i++) {
            RecordedCertificate certificate = certificates.get(i).with(signed.get(i));
            sql.storeSignature(certificate, transaction.now());
            stored.add(certificate.issued());
        }
        audit.append(transaction, entry("certificate.sign", id));
        return new Signing.Signed<>(stored);
    }

    private Signing<List<IssuedCertificate>> abandon(Transaction transaction, IssuanceId id) {
        boolean _ = cancel(transaction, id);
        return outcome(new SqlIssuance(transaction.sql()), id);
    }

    /// Gives an issuance up that is not signed yet; whoever is signing it stores nothing any more.
    boolean cancel(Transaction transaction, IssuanceId id) {
        var _ = here.take(id);
        boolean cancelled = new SqlIssuance(transaction.sql()).abandon(id);
        if (cancelled) {
            audit.append(transaction, entry("certificate.abandon", id));
        }
        return cancelled;
    }

    private static Signing<List<IssuedCertificate>> outcome(SqlIssuance sql, IssuanceId id) {
        RecordedIssuance recorded = sql.recorded(id).orElseThrow();
        return recorded.progress().abandoned()
                ? new Signing.Abandoned<>(id)
                : issued(recorded.certificates());
    }

    private static Signing<List<IssuedCertificate>> issued(List<RecordedCertificate> certificates) {
        return new Signing.Signed<>(
                certificates.stream().map(RecordedCertificate::issued).toList());
    }

    /// Finishes or abandons what nobody works on any more.
    int resumeInterrupted() {
        return resume("");
    }

    /// The same at the start of this node: what it had begun, nobody works on.
    int resumeAtStart() {
        return resume(lease.owner());
    }

    private int resume(String gone) {
        Instant now = database.now();
        List<IssuanceId> left = new ArrayList<>();
        for (Progress progress : new SqlIssuance(database.read()).unfinished(now, gone)) {
            boolean ours =
                    database.write(transaction ->
                            new SqlIssuance(transaction.sql())
                                    .lease(progress.id(), lease, transaction.now(), gone));
            if (ours) {
                left.add(progress.id());
            }
        }
        left.forEach(id -> sign(id));
        return left.size();
    }

    private AuditEntry entry(String action, IssuanceId id) {
        return new AuditEntry(
                "node:" + lease.owner(),
                "system",
                action,
                "issuance:" + id,
                AuditEntry.Outcome.DONE,
                lease.owner(),
                "");
    }
}
