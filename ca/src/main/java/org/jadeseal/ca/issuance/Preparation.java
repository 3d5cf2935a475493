// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.lint.Circumstances;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.lint.Lint;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.SubscriberNames;
import org.jadeseal.ca.x509.Validity;

/// Judges orders and builds what will be signed: evidence, keys, contents, rules. Changes nothing.
final class Preparation {

    /// A calendar year with a 29th of February.
    private static final Duration LONGEST_SUBSCRIBER_LIFE = Duration.ofDays(366);

    /// Five calendar years with two of them.
    private static final Duration LONGEST_CARD_LIFE = Duration.ofDays(5 * 365 + 2);

    private final Database database;
    private final Profiles profiles;
    private final Judges judges;
    private final SecureRandom random;

    Preparation(Database database, Profiles profiles, Judges judges, SecureRandom random) {
        this.database = database;
        this.profiles = profiles;
        this.judges = judges;
        this.random = random;
    }

    PairPreparation prepare(PairOrder order) {
        Instant now = database.now();
        List<Finding> findings = new ArrayList<>(mandate(order, now));
        return switch (judges.keys().judge(order.keys())) {
            case KeysJudge.Verdict.Bad(List<Finding> bad) -> {
                findings.addAll(bad);
                yield new PairPreparation.Refused(findings);
            }
            case KeysJudge.Verdict.Good(SubjectKey signature, SubjectKey encryption) ->
                    findings.isEmpty()
                            ? build(order, signature, encryption, now)
                            : new PairPreparation.Refused(findings);
        };
    }

    private List<Finding> mandate(PairOrder order, Instant now) {
        return switch (order.mandate()) {
            case Mandate.Registration registration -> {
                List<Finding> findings =
                        new ArrayList<>(judges.officers().judge(registration, now));
                findings.addAll(FormJudge.judge(registration, order.subject()));
                yield findings;
            }
            case Mandate.Renewal renewal -> judges.renewals().judge(renewal, order, now);
        };
    }

    private PairPreparation build(
            PairOrder order, SubjectKey signature, SubjectKey encryption, Instant now) {
        Draft first = draft(CertificateKind.SIGNATURE, order, signature, now);
        Draft second = draft(CertificateKind.ENCRYPTION, order, encryption, now);
        List<Finding> findings = new ArrayList<>(first.findings());
        findings.addAll(second.findings());
        if (!findings.isEmpty()) {
            return new PairPreparation.Refused(findings);
        }
        return new PairPreparation.Ready(
                new PreparedPair(
                        new PreparedIssuance(
                                IssuanceId.random(random),
                                order.account(),
                                order.card(),
                                Optional.of(uniqueMandate(order.mandate())),
                                EvidenceText.of(order),
                                transaction -> judgeAgain(transaction, order),
                                List.of(first.certificate(), second.certificate()))));
    }

    CardAuthenticationPreparation prepare(CardAuthenticationOrder order) {
        Instant now = database.now();
        List<Finding> findings = new ArrayList<>(judges.officers().judge(order.mandate(), now));
        findings.addAll(FormJudge.judge(order.mandate()));
        return switch (judges.keys().judge(order.key())) {
            case KeysJudge.Verdict.Bad(List<Finding> bad) -> {
                findings.addAll(bad);
                yield new CardAuthenticationPreparation.Refused(findings);
            }
            case KeysJudge.Verdict.Good(SubjectKey key, SubjectKey _) -> {
                Draft draft = draft(order, key, now);
                findings.addAll(draft.findings());
                yield findings.isEmpty()
                        ? ready(order, draft.certificate())
                        : new CardAuthenticationPreparation.Refused(findings);
            }
        };
    }

    private CardAuthenticationPreparation ready(
            CardAuthenticationOrder order, PreparedCertificate certificate) {
        return new CardAuthenticationPreparation.Ready(
                new PreparedCardAuthentication(
                        new PreparedIssuance(
                                IssuanceId.random(random),
                                "card",
                                order.card(),
                                Optional.empty(),
                                EvidenceText.of(order),
                                transaction ->
                                        judges.officers().judgeAgain(transaction, order.mandate()),
                                List.of(certificate))));
    }

    private void judgeAgain(Transaction transaction, PairOrder order) {
        switch (order.mandate()) {
            case Mandate.Registration registration ->
                    judges.officers().judgeAgain(transaction, registration);
            case Mandate.Renewal renewal -> judges.renewals().judgeAgain(transaction, renewal);
        }
        Bytes nonce = order.keys().challenge().nonce();
        if (!new SqlSeen(transaction.sql()).useNonce(nonce, transaction.now())) {
            throw new StaleEvidenceException("nonce has been used by another issuance");
        }
    }

    private static String uniqueMandate(Mandate mandate) {
        return switch (mandate) {
            case Mandate.Registration registration -> "form:" + registration.form();
            case Mandate.Renewal renewal -> "renewal:" + renewal.predecessor();
        };
    }

    private Draft draft(CertificateKind kind, PairOrder order, SubjectKey key, Instant now) {
        var profile =
                kind == CertificateKind.SIGNATURE ? profiles.signature() : profiles.encryption();
        SerialNumber serial = SerialNumber.random(random);
        Validity validity = profile.validityFrom(now);
        SubscriberNames names = new SubscriberNames(order.subject(), order.mailbox());
        Bytes tbs = profile.tbs(serial, validity, names, key);
        return linted(
                new PreparedCertificate(
                        kind, profile.issuer().id(), serial, validity, key.der().sha256(), tbs),
                profile.issuer(),
                now,
                LONGEST_SUBSCRIBER_LIFE);
    }

    private Draft draft(CardAuthenticationOrder order, SubjectKey key, Instant now) {
        return switch (order.use()) {
            case AUTHENTICATION -> {
                var profile = profiles.cardAuthentication();
                SerialNumber serial = SerialNumber.random(random);
                Validity validity = profile.validityFrom(now, key);
                Bytes tbs = profile.tbs(serial, validity, order.card(), key);
                yield ofCard(CertificateKind.CARD_AUTHENTICATION, serial, validity, key, tbs, now);
            }
            case ATTESTATION -> {
                var profile = profiles.attestation();
                SerialNumber serial = SerialNumber.random(random);
                Validity validity = profile.validityFrom(now, key);
                Bytes tbs = profile.tbs(serial, validity, order.card(), key);
                yield ofCard(CertificateKind.ATTESTATION, serial, validity, key, tbs, now);
            }
        };
    }

    private Draft ofCard(
            CertificateKind kind,
            SerialNumber serial,
            Validity validity,
            SubjectKey key,
            Bytes tbs,
            Instant now) {
        CertificateIssuer device = profiles.cardAuthentication().issuer();
        return linted(
                new PreparedCertificate(
                        kind, device.id(), serial, validity, key.der().sha256(), tbs),
                device,
                now,
                LONGEST_CARD_LIFE);
    }

    private static Draft linted(
            PreparedCertificate certificate,
            CertificateIssuer issuer,
            Instant now,
            Duration longestLife) {
        Circumstances circumstances =
                new Circumstances(
                        issuer.subject(),
                        issuer.keyIdentifier(),
                        issuer.notAfter(),
                        now,
                        longestLife);
        return new Draft(certificate, Lint.check(certificate.tbs(), circumstances));
    }

    /// A certificate that was built, and what is wrong with it.
    private record Draft(PreparedCertificate certificate, List<Finding> findings) {}
}
