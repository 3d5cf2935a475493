// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.lint.Approved;
import org.jadeseal.ca.lint.Circumstances;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.lint.Practice;
import org.jadeseal.ca.profile.OperationsProfile;
import org.jadeseal.ca.roster.OfficerCertificate.Use;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.StaffName;
import org.jadeseal.ca.x509.SubjectKey;

/// Judges orders for the certificates of officers' cards and builds what will be signed. Changes
/// nothing.
final class OfficerPreparation {

    private final Database database;
    private final Profiles profiles;
    private final Judges judges;
    private final SecureRandom random;

    OfficerPreparation(Database database, Profiles profiles, Judges judges, SecureRandom random) {
        this.database = database;
        this.profiles = profiles;
        this.judges = judges;
        this.random = random;
    }

    SinglePreparation prepare(OfficerOrder order) {
        Instant now = database.now();
        List<Finding> findings = new ArrayList<>(judges.officers().judgeCard(order.mandate(), now));
        return switch (judges.keys().judgeRequest(order.request(), order.nonce())) {
            case KeysJudge.Verdict.Bad(List<Finding> bad) -> {
                findings.addAll(bad);
                yield new SinglePreparation.Refused(findings);
            }
            case KeysJudge.Verdict.Good(SubjectKey key, SubjectKey _) -> {
                Draft draft = draft(order, key, now);
                findings.addAll(draft.findings());
                yield findings.isEmpty()
                        ? ready(order, now, draft.certificate().orElseThrow())
                        : new SinglePreparation.Refused(findings);
            }
        };
    }

    private SinglePreparation ready(
            OfficerOrder order, Instant now, PreparedCertificate certificate) {
        PreparedIssuance issuance =
                new PreparedIssuance(
                        IssuanceId.drawn(now, random),
                        account(order),
                        Optional.of(order.card()),
                        Optional.of("enrolment:" + order.mandate().enrolment() + ":" + order.use()),
                        EvidenceText.of(order),
                        transaction ->
                                judges.officers().judgeCardAgain(transaction, order.mandate()),
                        List.of(certificate));
        return new SinglePreparation.Ready(new PreparedSingle(issuance, (_, _) -> {}));
    }

    private static String account(OfficerOrder order) {
        return SqlIssuance.OFFICER + order.officer().value();
    }

    private Draft draft(OfficerOrder order, SubjectKey key, Instant now) {
        boolean login = order.use() == Use.LOGIN;
        OperationsProfile profile =
                login ? profiles.officers().login() : profiles.officers().decision();
        StaffName name = new StaffName(profiles.organisation(), order.name());
        Approved approved =
                profiles.approved(
                        SerialNumber.random(random),
                        profile.validityFrom(now, key),
                        name.der(),
                        key,
                        Optional.empty());
        return Draft.judged(
                login ? CertificateKind.OFFICER_LOGIN : CertificateKind.OFFICER_DECISION,
                profile.tbs(approved.serial(), approved.validity(), name, key),
                new Circumstances(
                        login ? Practice.OFFICER_LOGIN : Practice.OFFICER_DECISION,
                        profile.issuer(),
                        now,
                        approved));
    }
}
