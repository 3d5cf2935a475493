// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// Judges a renewal: the old signature certificate is in force and its key has signed the new
/// request.
final class RenewalJudge {

    private static final String CITATION = "renewal with the old key, RFC 3647 §4.7";

    private final Database database;
    private final StatusLedger ledger;
    private final List<IssuerId> generations;

    /// @param generations of the issuing CA
    RenewalJudge(Database database, StatusLedger ledger, List<IssuerId> generations) {
        this.database = database;
        this.ledger = ledger;
        this.generations = List.copyOf(generations);
    }

    List<Finding> judge(Mandate.Renewal renewal, PairOrder order, Instant now) {
        Findings findings = new Findings(CITATION);
        SqlIssuance sql = new SqlIssuance(database.read());
        Optional<SignedCertificate> old =
                generations.stream()
                        .flatMap(issuer ->
                                sql.signatureCertificate(issuer, renewal.predecessor()).stream())
                        .findFirst()
                        .map(SignedCertificate::new);
        if (old.isEmpty()) {
            findings.require(
                    false,
                    "predecessor-known",
                    "signature certificate " + renewal.predecessor() + " was never issued");
        }
        old.ifPresent(certificate -> compare(certificate, renewal, order, now, findings));
        return findings.all();
    }

    private static void compare(
            SignedCertificate old,
            Mandate.Renewal renewal,
            PairOrder order,
            Instant now,
            Findings findings) {
        findings.require(
                old.validity().covers(now),
                "predecessor-valid",
                "certificate " + old.serial() + " ended on " + old.notAfter());
        findings.require(
                old.speaksOf(order.names()),
                "same-subject",
                "certificate " + old.serial() + " is of somebody else");
        Bytes text = SignedTexts.renewal(order.keys().challenge(), order.keys().request());
        findings.require(
                SignatureCheck.holds(old.key(), text.toArray(), renewal.signature().toArray()),
                "renewal-signed",
                "request must be signed by the key of certificate " + old.serial());
    }

    /// Looks at the status in the transaction that records.
    ///
    /// @throws StaleEvidenceException if the old certificate is not in force
    void judgeAgain(Transaction transaction, Mandate.Renewal renewal) {
        Optional<CertificateStatus> status =
                generations.stream()
                        .map(issuer -> new CertificateId(issuer, renewal.predecessor()))
                        .flatMap(id -> ledger.status(transaction, id).stream())
                        .findFirst();
        if (status.filter(CertificateStatus.Good.class::isInstance).isEmpty()) {
            throw new StaleEvidenceException(
                    "certificate " + renewal.predecessor() + " is not in force");
        }
    }
}
