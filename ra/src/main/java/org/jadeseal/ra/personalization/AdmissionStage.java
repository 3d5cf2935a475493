// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.roster.OfficerCertificate.Use;
import org.jadeseal.ra.task.Next;

/// The card has both certificates: the officer is known by them from now on, by no others, and the
/// one-time code is spent.
final class AdmissionStage implements Stage {

    private final Database database;
    private final CertificateAuthority authority;

    AdmissionStage(Database database, CertificateAuthority authority) {
        this.database = database;
        this.authority = authority;
    }

    @Override
    public Optional<Next> next(Work work) {
        OfficerCard card = new SqlOfficerCards(database.read()).find(work.card()).orElseThrow();
        if (card.code().state() == OfficerCard.State.READY) {
            return Optional.empty();
        }
        List<IssuedCertificate> issued =
                List.of(
                        issued(card.made().issuance(Use.LOGIN).orElseThrow()),
                        issued(card.made().issuance(Use.DECISION).orElseThrow()));
        return Work.writeDown(unit -> admit(unit, work, card, issued));
    }

    private IssuedCertificate issued(IssuanceId id) {
        return switch (authority.signSingle(id)) {
            case Signing.Signed<IssuedCertificate>(var certificate) -> certificate;
            case Signing.Abandoned<IssuedCertificate> _ ->
                    throw new IllegalStateException("issuance " + id + " was read back unsigned");
        };
    }

    private void admit(
            Transaction unit, Work work, OfficerCard card, List<IssuedCertificate> issued) {
        authority.dismissOfficer(
                unit, new org.jadeseal.ca.roster.OfficerId(card.officer().value()));
        issued.forEach(certificate -> authority.admitOfficer(unit, certificate.serial()));
        SqlOfficerCards.ready(unit, card);
        authority
                .audit()
                .append(
                        unit,
                        new AuditEntry(
                                "officer:" + card.officer().value(),
                                "none",
                                "ra.officer-card",
                                "card:" + card.card().value(),
                                AuditEntry.Outcome.DONE,
                                "task:" + work.view().task().value(),
                                issued.getFirst().serial() + " " + issued.getLast().serial()));
    }
}
