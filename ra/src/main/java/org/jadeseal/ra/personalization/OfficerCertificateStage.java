// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.OfficerOrder;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.issuance.SinglePreparation;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.roster.OfficerCertificate.Use;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;

/// Both certificates, issued by the operations CA, written and read back in this very session.
final class OfficerCertificateStage implements Stage {

    private final Database database;
    private final CertificateAuthority authority;
    private final OfficerRegister officers;

    OfficerCertificateStage(
            Database database, CertificateAuthority authority, OfficerRegister officers) {
        this.database = database;
        this.authority = authority;
        this.officers = officers;
    }

    @Override
    public Optional<Next> next(Work work) {
        OfficerCard card = new SqlOfficerCards(database.read()).find(work.card()).orElseThrow();
        return next(work, card, Use.LOGIN).or(() -> next(work, card, Use.DECISION));
    }

    static KeyReference place(Use use) {
        return use == Use.LOGIN ? KeyReference.LOGIN : KeyReference.SIGNATURE;
    }

    static Mandate.Enrolment mandate(OfficerCard card) {
        return new Mandate.Enrolment(
                new org.jadeseal.ca.roster.OfficerId(card.officer().value()), card.id());
    }

    private Optional<Next> next(Work work, OfficerCard card, Use use) {
        if (card.made().issuance(use).isEmpty()) {
            return issue(card, use);
        }
        return switch (authority.signSingle(card.made().issuance(use).get())) {
            case Signing.Abandoned<IssuedCertificate> _ ->
                    Work.writeDown(
                            unit -> SqlOfficerCards.issuance(unit, card, use, Optional.empty()));
            case Signing.Signed<IssuedCertificate>(var issued) -> write(work, use, issued);
        };
    }

    /// Only beside the key that it certifies (G-SLOT), which the card has vouched for.
    private static Optional<Next> write(Work work, Use use, IssuedCertificate issued) {
        boolean fits =
                work.key(place(use))
                        .filter(new SignedCertificate(issued.der()).key().der()::equals)
                        .isPresent();
        return fits
                ? CardCertification.write(work, place(use), issued.der())
                : Work.pause("read-back-differs");
    }

    private Optional<Next> issue(OfficerCard card, Use use) {
        OfficerCard.Requests requests = card.made().requests().orElseThrow();
        OfficerOrder order =
                new OfficerOrder(
                        use,
                        officers.name(card.officer()).orElseThrow(),
                        new CardId(card.card().value()),
                        mandate(card),
                        requests.of(use),
                        requests.nonce());
        return switch (authority.prepare(order)) {
            case SinglePreparation.Ready(var prepared) ->
                    Work.writeDown(unit -> {
                        SqlOfficerCards.issuance(unit, card, use, Optional.of(prepared.id()));
                        authority.record(unit, prepared);
                    });
            case SinglePreparation.Refused(var findings) ->
                    Work.pause(
                            "card-key-refused",
                            findings.stream()
                                    .map(Finding::message)
                                    .collect(Collectors.joining("; ")));
        };
    }
}
