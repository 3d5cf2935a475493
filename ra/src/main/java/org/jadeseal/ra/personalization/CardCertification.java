// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.issuance.CardAuthenticationOrder;
import org.jadeseal.ca.issuance.CardAuthenticationPreparation;
import org.jadeseal.ca.issuance.CardKeyUse;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// Certificates for keys of the card itself: issued by the device CA, written and read back.
final class CardCertification {

    private final Database database;
    private final CertificateAuthority authority;
    private final Function<Work, Mandate.OfCard> mandates;

    /// @param mandates by what right a card gets keys
    CardCertification(
            Database database,
            CertificateAuthority authority,
            Function<Work, Mandate.OfCard> mandates) {
        this.database = database;
        this.authority = authority;
        this.mandates = mandates;
    }

    /// By the approved form of the account that the card is for.
    static Function<Work, Mandate.OfCard> byForm(Database database, Registrations registrations) {
        return work ->
                database.write(unit ->
                                registrations.of(unit, work.holding().orElseThrow().account()))
                        .map(FormEvidence::mandate)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the card's account has no registration"));
    }

    /// What is still wanted until the card has the certificate of a key.
    ///
    /// @param there what comes when the certificate was read back
    Optional<Next> next(
            Work work,
            CardKeyUse use,
            KeyReference place,
            Bytes key,
            Function<IssuedCertificate, Optional<Next>> there) {
        CardKeyHash hash = new CardKeyHash(key.sha256().hex());
        Optional<IssuanceId> issuance = SqlCardRecords.issuance(database.read(), work.card(), hash);
        if (issuance.isEmpty()) {
            return issue(work, new Wanted(use, key, hash));
        }
        return switch (authority.signCardAuthentication(issuance.get())) {
            case Signing.Signed<IssuedCertificate>(var certificate) -> {
                Optional<Next> missing = write(work, place, certificate.der());
                yield missing.isPresent() ? missing : there.apply(certificate);
            }
            case Signing.Abandoned<IssuedCertificate> _ ->
                    Work.writeDown(unit -> SqlCardRecords.forget(unit, work.card(), hash));
        };
    }

    private record Wanted(CardKeyUse use, Bytes key, CardKeyHash hash) {}

    private Optional<Next> issue(Work work, Wanted wanted) {
        CardAuthenticationOrder order =
                new CardAuthenticationOrder(
                        wanted.use(),
                        new CardId(work.card().value()),
                        wanted.key(),
                        mandates.apply(work),
                        work.view().task().value());
        return switch (authority.prepare(order)) {
            case CardAuthenticationPreparation.Ready(var prepared) ->
                    Work.writeDown(unit -> {
                        SqlCardRecords.keep(unit, work.card(), wanted.hash(), prepared.id());
                        authority.record(unit, prepared);
                    });
            case CardAuthenticationPreparation.Refused(var findings) ->
                    Work.pause("card-key-refused", findings.toString());
        };
    }

    /// Empty when the card has it and gave it back as it is.
    static Optional<Next> write(Work work, KeyReference place, Bytes der) {
        boolean written = work.view().done(new Step.WriteCertificate(place, der)::equals);
        boolean there =
                work.read()
                        .certificate(place)
                        .filter(hash -> hash.value().equals(der.sha256().hex()))
                        .isPresent();
        if (!written && !there) {
            return Work.hand(new Step.WriteCertificate(place, der));
        }
        Optional<Performed> readBack =
                work.view().lastDone(new Step.ReadCertificate(place)::equals);
        if (readBack.isEmpty()) {
            return Work.hand(new Step.ReadCertificate(place));
        }
        Bytes onCard =
                TaskView.result(readBack.get(), StepResult.CertificateRead.class).certificate();
        return onCard.equals(der) ? Optional.empty() : Work.pause("read-back-differs");
    }
}
