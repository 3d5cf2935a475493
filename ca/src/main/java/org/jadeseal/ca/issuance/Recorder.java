// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.List;
import java.util.stream.Collectors;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.SqlIssuance.Lease;
import org.jadeseal.ca.issuance.SqlIssuance.Progress;
import org.jadeseal.ca.issuance.SqlIssuance.RecordedIssuance;
import org.jadeseal.ca.key.JudgesSeal;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.revocation.StatusLedger;

/// Makes the intent to sign durable, in the unit of work of whoever orders.
final class Recorder {

    private final StatusLedger ledger;
    private final AuditLog audit;
    private final JudgesSeal seal;
    private final Lease lease;
    private final RecordedHere here;

    Recorder(StatusLedger ledger, AuditLog audit, JudgesSeal seal, Lease lease, RecordedHere here) {
        this.ledger = ledger;
        this.audit = audit;
        this.seal = seal;
        this.lease = lease;
        this.here = here;
    }

    /// @return where the issue of the last certificate stands in the status ledger
    /// @throws StaleEvidenceException if something changed since the preparation
    long record(Transaction transaction, PreparedIssuance issuance) {
        issuance.guard().check(transaction);
        SqlIssuance sql = new SqlIssuance(transaction.sql());
        require(
                sql.record(issuance, lease, transaction.now()),
                "the form, or the certificate to renew, was used by another issuance");
        List<RecordedCertificate> recorded =
                issuance.certificates().stream()
                        .map(certificate -> record(transaction, sql, issuance.id(), certificate))
                        .toList();
        long position =
                ledger.recordIssues(
                        transaction,
                        issuance.certificates().stream().map(Recorder::issue).toList());
        audit.append(transaction, entry(issuance));
        Progress progress = new Progress(issuance.id(), transaction.now(), false, false);
        transaction.afterCommit(() -> here.keep(new RecordedIssuance(progress, recorded)));
        return position;
    }

    private RecordedCertificate record(
            Transaction transaction,
            SqlIssuance sql,
            IssuanceId issuance,
            PreparedCertificate certificate) {
        require(
                new SqlSeen(transaction.sql()).seeKey(certificate, transaction.now()),
                "public key " + certificate.keyHash() + " was certified before");
        RecordedCertificate recorded =
                RecordedCertificate.of(certificate, certificate.clean().sealedBy(seal));
        require(
                sql.record(issuance, certificate, recorded.seal()),
                "serial number " + certificate.serial() + " is in use");
        return recorded;
    }

    private static StatusChange.Issue issue(PreparedCertificate certificate) {
        return new StatusChange.Issue(
                new CertificateId(certificate.issuer(), certificate.serial()),
                certificate.validity().notAfter());
    }

    private AuditEntry entry(PreparedIssuance issuance) {
        String certificates =
                issuance.certificates().stream()
                        .map(certificate ->
                                certificate.kind().column()
                                        + " "
                                        + certificate.issuer()
                                        + "/"
                                        + certificate.serial())
                        .collect(Collectors.joining(", "));
        return new AuditEntry(
                "node:" + lease.owner(),
                "system",
                "certificate.record",
                "issuance:" + issuance.id(),
                AuditEntry.Outcome.DONE,
                lease.owner(),
                certificates);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new StaleEvidenceException(otherwise);
        }
    }
}
