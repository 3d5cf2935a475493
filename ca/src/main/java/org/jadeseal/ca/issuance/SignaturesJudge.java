// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.OfficerDecision.Proof.CardSignature;
import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.roster.Roster;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.statement.Statement;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// Judges once more what an officer's card signed about a form: whose key it was, whether it was on
/// our list then, and that the text says what the decision claims (T3, T6).
final class SignaturesJudge {

    private final Database database;
    private final Roster roster;
    private final StatusLedger ledger;

    SignaturesJudge(Database database, Roster roster, StatusLedger ledger) {
        this.database = database;
        this.roster = roster;
        this.ledger = ledger;
    }

    /// Whether `decision` about a paper was signed by its officer.
    boolean holds(FormApproval approval, OfficerDecision decision, CardSignature proof) {
        return database.write(unit -> holdsStill(unit, decision, proof))
                && isSigned(proof, decision.decidedAt())
                && Statement.parse(proof.statement())
                        .filter(statement -> says(statement, approval, decision))
                        .isPresent();
    }

    /// Looks again, in the transaction that records, at what may have changed since: the list and
    /// the status of the certificate.
    boolean holdsStill(Transaction unit, OfficerDecision decision, CardSignature proof) {
        return roster.certificateAt(unit, proof.certificate().sha256(), decision.decidedAt())
                .filter(known -> isOf(known, decision))
                .flatMap(known ->
                        ledger.status(unit, new CertificateId(IssuerId.OPERATIONS, known.serial())))
                .filter(status -> wasInForce(status, decision.decidedAt()))
                .isPresent();
    }

    private static boolean isOf(OfficerCertificate known, OfficerDecision decision) {
        return known.use() == OfficerCertificate.Use.DECISION
                && known.officer().equals(decision.officer());
    }

    /// A certificate that was revoked later counts, for what it signed before; one whose key was in
    /// other hands does not count at all, for nobody knows since when.
    private static boolean wasInForce(CertificateStatus status, Instant decidedAt) {
        return switch (status) {
            case CertificateStatus.Good() -> true;
            case CertificateStatus.Pending _ -> false;
            case CertificateStatus.Held(var since, _) -> since.isAfter(decidedAt);
            case CertificateStatus.Revoked(var reason, var since) ->
                    reason != RevocationReason.KEY_COMPROMISE && since.isAfter(decidedAt);
        };
    }

    private static boolean isSigned(CardSignature proof, Instant decidedAt) {
        SignedCertificate certificate = new SignedCertificate(proof.certificate());
        return certificate.validity().covers(decidedAt)
                && SignatureCheck.holds(
                        certificate.key(),
                        proof.statement().toArray(),
                        proof.signature().toArray());
    }

    private static boolean says(
            Statement statement, FormApproval approval, OfficerDecision decision) {
        return statement.heading() == Statement.Heading.DECISION
                && statement.asked().purpose().equals("decide")
                && statement.fields().containsAll(claims(approval, decision))
                && statement.time().filter(time -> !time.isAfter(decision.decidedAt())).isPresent();
    }

    private static List<Field> claims(FormApproval approval, OfficerDecision decision) {
        return List.of(
                Field.word("kind", approval.kind()),
                Field.text("case", approval.form()),
                Field.digest("form", decision.formDigest()),
                Field.word("role", decision.role().name().toLowerCase(Locale.ROOT)),
                Field.word("decision", word(decision)));
    }

    private static String word(OfficerDecision decision) {
        return switch (decision.verdict()) {
            case APPROVED -> decision.role() == OfficerRole.RAO ? "review" : "approve";
            case DECLINED -> "reject";
        };
    }

    /// The key by which a decision was signed; empty where none was.
    static Optional<Bytes> key(OfficerDecision decision) {
        return switch (decision.proof()) {
            case OfficerDecision.Proof.SessionRecord _ -> Optional.empty();
            case CardSignature proof -> Optional.of(proof.certificate().sha256());
        };
    }
}
