// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.ca.client.OrderProfile;
import org.jadeseal.ca.client.OrderedCertificates;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.lint.Approved;
import org.jadeseal.ca.lint.Circumstances;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.lint.Practice;
import org.jadeseal.ca.profile.OperationsProfile;
import org.jadeseal.ca.profile.SubscriberProfile;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.StaffName;
import org.jadeseal.ca.x509.SubjectKey;

/// Judges orders of and for clients and builds what will be signed. Changes nothing.
final class OrderPreparation {

    private final Database database;
    private final Profiles profiles;
    private final Bench bench;
    private final SecureRandom random;

    OrderPreparation(Database database, Profiles profiles, Bench bench, SecureRandom random) {
        this.database = database;
        this.profiles = profiles;
        this.bench = bench;
        this.random = random;
    }

    /// Who judges, and where it is noted whose a certificate is.
    record Bench(ClientJudge clients, Judges judges, OrderedCertificates ordered, Kind kind) {}

    SinglePreparation prepare(ClientOrder order) {
        Instant now = database.now();
        List<Finding> findings = new ArrayList<>(bench.clients().judge(order, now));
        return judged(
                findings,
                bench.judges().keys().judgeRequest(order.request(), use(order)),
                key -> draft(order, key, now),
                certificate ->
                        new PreparedSingle(
                                issuance(order, certificate, now),
                                (transaction, position) ->
                                        note(transaction, order, certificate, position)));
    }

    private PreparedIssuance issuance(
            ClientOrder order, PreparedCertificate certificate, Instant now) {
        return new PreparedIssuance(
                IssuanceId.drawn(now, random),
                "client:" + order.client(),
                Optional.empty(),
                Optional.empty(),
                EvidenceText.of(order),
                transaction -> bench.clients().judgeAgain(transaction, order),
                List.of(certificate));
    }

    private void note(
            Transaction transaction,
            ClientOrder order,
            PreparedCertificate certificate,
            long position) {
        bench.ordered()
                .add(
                        transaction,
                        order.client(),
                        new CertificateId(certificate.issuer(), certificate.serial()),
                        order.profile(),
                        position);
    }

    SinglePreparation prepare(ProgramOrder order) {
        Instant now = database.now();
        return judged(
                order.approval()
                        .map(approval -> bench.judges().officers().judge(approval, now))
                        .orElseGet(this::undecided),
                bench.judges()
                        .keys()
                        .judgeRequest(order.proposal().request(), KeysJudge.Use.SIGNING),
                key -> draft(order, key, now),
                certificate -> new PreparedSingle(issuance(order, certificate, now), (_, _) -> {}));
    }

    private PreparedIssuance issuance(
            ProgramOrder order, PreparedCertificate certificate, Instant now) {
        return new PreparedIssuance(
                IssuanceId.drawn(now, random),
                "program:" + order.proposal().name(),
                Optional.empty(),
                Optional.empty(),
                EvidenceText.of(order),
                transaction ->
                        order.approval()
                                .ifPresent(approval ->
                                        bench.judges()
                                                .officers()
                                                .judgeAgain(transaction, approval)),
                List.of(certificate));
    }

    private List<Finding> undecided() {
        Findings findings = new Findings("dual control of clients, T6");
        findings.require(
                bench.kind() == Kind.TRIAL,
                "client-decided",
                "two officers must have signed for a client; only a trial goes without");
        return findings.all();
    }

    private static SinglePreparation judged(
            List<Finding> before,
            KeysJudge.Verdict verdict,
            Function<SubjectKey, Draft> draft,
            Function<PreparedCertificate, PreparedSingle> prepared) {
        List<Finding> findings = new ArrayList<>(before);
        return switch (verdict) {
            case KeysJudge.Verdict.Bad(List<Finding> bad) -> {
                findings.addAll(bad);
                yield new SinglePreparation.Refused(findings);
            }
            case KeysJudge.Verdict.Good(SubjectKey key, SubjectKey _) -> {
                Draft drawn = draft.apply(key);
                findings.addAll(drawn.findings());
                yield findings.isEmpty()
                        ? new SinglePreparation.Ready(
                                prepared.apply(drawn.certificate().orElseThrow()))
                        : new SinglePreparation.Refused(findings);
            }
        };
    }

    private static KeysJudge.Use use(ClientOrder order) {
        return switch (order.profile()) {
            case SIGNATURE -> KeysJudge.Use.SIGNING;
            case ENCRYPTION -> KeysJudge.Use.DECRYPTING;
        };
    }

    private Draft draft(ClientOrder order, SubjectKey key, Instant now) {
        boolean signs = order.profile() == OrderProfile.SIGNATURE;
        SubscriberProfile profile = signs ? profiles.signature() : profiles.encryption();
        Approved approved =
                profiles.approved(
                        SerialNumber.random(random),
                        profile.validityFrom(now),
                        Bytes.of(order.names().der()),
                        key,
                        order.names().mailbox());
        return Draft.judged(
                signs ? CertificateKind.ORDERED_SIGNATURE : CertificateKind.ORDERED_ENCRYPTION,
                profile.tbs(approved.serial(), approved.validity(), order.names(), key),
                new Circumstances(
                        signs ? Practice.SIGNATURE : Practice.ENCRYPTION,
                        profile.issuer(),
                        now,
                        approved));
    }

    private Draft draft(ProgramOrder order, SubjectKey key, Instant now) {
        OperationsProfile profile = profiles.program();
        StaffName name = new StaffName(profiles.organisation(), order.proposal().name().value());
        Approved approved =
                profiles.approved(
                        SerialNumber.random(random),
                        profile.validityFrom(now, key),
                        name.der(),
                        key,
                        Optional.empty());
        return Draft.judged(
                CertificateKind.PROGRAM,
                profile.tbs(approved.serial(), approved.validity(), name, key),
                new Circumstances(Practice.CLIENT, profile.issuer(), now, approved));
    }
}
