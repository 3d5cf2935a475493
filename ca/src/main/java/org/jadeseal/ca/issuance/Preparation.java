// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.lint.Approved;
import org.jadeseal.ca.lint.Circumstances;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.lint.Practice;
import org.jadeseal.ca.profile.AttestationProfile;
import org.jadeseal.ca.profile.CardAuthenticationProfile;
import org.jadeseal.ca.profile.SubscriberProfile;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Validity;

/// Judges orders and builds what will be signed: evidence, keys, contents, rules. Changes nothing.
final class Preparation {

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
                findings.addAll(FormJudge.judge(registration, order.names()));
                yield findings;
            }
            case Mandate.Renewal renewal -> judges.renewals().judge(renewal, order, now);
            case Mandate.Enrolment _ -> {
                Findings findings = new Findings("subscribers' certificates, T6");
                findings.require(false, "mandate", "an officer's enrolment gives no pair");
                yield findings.all();
            }
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
                                IssuanceId.drawn(now, random),
                                order.account(),
                                Optional.of(order.card()),
                                Optional.of(uniqueMandate(order.mandate())),
                                EvidenceText.of(order),
                                transaction -> judgeAgain(transaction, order),
                                List.of(
                                        first.certificate().orElseThrow(),
                                        second.certificate().orElseThrow()))));
    }

    CardAuthenticationPreparation prepare(CardAuthenticationOrder order) {
        Instant now = database.now();
        List<Finding> findings = new ArrayList<>(judges.officers().judgeCard(order.mandate(), now));
        if (order.mandate() instanceof Mandate.Registration form) {
            findings.addAll(FormJudge.judge(form));
        }
        return switch (judges.keys().judge(order.key())) {
            case KeysJudge.Verdict.Bad(List<Finding> bad) -> {
                findings.addAll(bad);
                yield new CardAuthenticationPreparation.Refused(findings);
            }
            case KeysJudge.Verdict.Good(SubjectKey key, SubjectKey _) -> {
                Draft draft = draft(order, key, now);
                findings.addAll(draft.findings());
                yield findings.isEmpty()
                        ? ready(order, draft.certificate().orElseThrow(), now)
                        : new CardAuthenticationPreparation.Refused(findings);
            }
        };
    }

    private CardAuthenticationPreparation ready(
            CardAuthenticationOrder order, PreparedCertificate certificate, Instant now) {
        return new CardAuthenticationPreparation.Ready(
                new PreparedCardAuthentication(
                        new PreparedIssuance(
                                IssuanceId.drawn(now, random),
                                "card",
                                Optional.of(order.card()),
                                Optional.empty(),
                                EvidenceText.of(order),
                                transaction ->
                                        judges.officers()
                                                .judgeCardAgain(transaction, order.mandate()),
                                List.of(certificate))));
    }

    private void judgeAgain(Transaction transaction, PairOrder order) {
        switch (order.mandate()) {
            case Mandate.Registration registration ->
                    judges.officers().judgeAgain(transaction, registration);
            case Mandate.Renewal renewal -> judges.renewals().judgeAgain(transaction, renewal);
            case Mandate.Enrolment _ ->
                    throw new StaleEvidenceException("an officer's enrolment gives no pair");
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
            case Mandate.Enrolment enrolment -> "enrolment:" + enrolment.enrolment();
        };
    }

    private Draft draft(CertificateKind kind, PairOrder order, SubjectKey key, Instant now) {
        boolean signs = kind == CertificateKind.SIGNATURE;
        SubscriberProfile profile = signs ? profiles.signature() : profiles.encryption();
        Approved approved =
                profiles.approved(
                        SerialNumber.random(random),
                        profile.validityFrom(now),
                        Bytes.of(order.names().der()),
                        key,
                        order.names().mailbox());
        Practice practice = signs ? Practice.SIGNATURE : Practice.ENCRYPTION;
        return Draft.judged(
                kind,
                profile.tbs(approved.serial(), approved.validity(), order.names(), key),
                new Circumstances(practice, profile.issuer(), now, approved));
    }

    private Draft draft(CardAuthenticationOrder order, SubjectKey key, Instant now) {
        return switch (order.use()) {
            case AUTHENTICATION -> {
                CardAuthenticationProfile profile = profiles.cardAuthentication();
                Approved approved = ofCard(profile.validityFrom(now, key), order.card().der(), key);
                yield Draft.judged(
                        CertificateKind.CARD_AUTHENTICATION,
                        profile.tbs(approved.serial(), approved.validity(), order.card(), key),
                        new Circumstances(
                                Practice.CARD_AUTHENTICATION, profile.issuer(), now, approved));
            }
            case ATTESTATION -> {
                AttestationProfile profile = profiles.attestation();
                Approved approved =
                        ofCard(profile.validityFrom(now, key), order.card().attestationDer(), key);
                yield Draft.judged(
                        CertificateKind.ATTESTATION,
                        profile.tbs(approved.serial(), approved.validity(), order.card(), key),
                        new Circumstances(Practice.ATTESTATION, profile.issuer(), now, approved));
            }
        };
    }

    private Approved ofCard(Validity validity, byte[] subject, SubjectKey key) {
        return profiles.approved(
                SerialNumber.random(random), validity, Bytes.of(subject), key, Optional.empty());
    }
}
