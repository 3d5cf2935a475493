// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.issuance.CardAuthenticationOrder;
import org.jadeseal.ca.issuance.CardAuthenticationPreparation;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// The key and certificate by which the card proves itself: made, issued by the device CA, written
/// and read back.
final class CardKeyStage implements Stage {

    private final Database database;
    private final CertificateAuthority authority;
    private final CardMoves moves;
    private final Registrations registrations;

    CardKeyStage(
            Database database,
            CertificateAuthority authority,
            CardMoves moves,
            Registrations registrations) {
        this.database = database;
        this.authority = authority;
        this.moves = moves;
        this.registrations = registrations;
    }

    @Override
    public Optional<Next> next(Work work) {
        if (work.known().cardCertificate().isPresent()) {
            return Optional.empty();
        }
        if (!work.view().done(CardKeyStage::writesCapabilities)) {
            return Work.hand(
                    new Step.WriteObject(
                            CardObjects.CAPABILITIES, CardObjects.capabilities(work.card())));
        }
        Optional<CardKeyHash> hash = work.cardKeyHash();
        if (hash.isEmpty()) {
            return Work.hand(new Step.GenerateKey(KeyReference.CARD, "P_256", "never"));
        }
        if (work.known().cardKey().isEmpty()) {
            return Work.writeDown(
                    unit -> Moved.of(moves.cardKeyMade(unit, work.card(), hash.get())));
        }
        return certificate(work, hash.get());
    }

    private static boolean writesCapabilities(Step step) {
        return step instanceof Step.WriteObject write
                && write.object().equals(CardObjects.CAPABILITIES);
    }

    private Optional<Next> certificate(Work work, CardKeyHash key) {
        Optional<IssuanceId> issuance = SqlCardRecords.issuance(database.read(), work.card(), key);
        if (issuance.isEmpty()) {
            return issue(work, key);
        }
        return switch (authority.signCardAuthentication(issuance.get())) {
            case Signing.Signed<IssuedCertificate>(var certificate) -> write(work, certificate);
            case Signing.Abandoned<IssuedCertificate> _ ->
                    Work.writeDown(unit -> SqlCardRecords.forget(unit, work.card(), key));
        };
    }

    private Optional<Next> issue(Work work, CardKeyHash key) {
        CardAuthenticationOrder order =
                new CardAuthenticationOrder(
                        new CardId(work.card().value()),
                        work.cardKey().orElseThrow(),
                        mandate(work),
                        work.view().task().value());
        return switch (authority.prepare(order)) {
            case CardAuthenticationPreparation.Ready(var prepared) ->
                    Work.writeDown(unit -> {
                        SqlCardRecords.keep(unit, work.card(), key, prepared.id());
                        authority.record(unit, prepared);
                    });
            case CardAuthenticationPreparation.Refused(var findings) ->
                    Work.pause("card-key-refused", findings.toString());
        };
    }

    private Mandate.Registration mandate(Work work) {
        return database.write(unit -> registrations.of(unit, work.holding().account()))
                .map(FormEvidence::mandate)
                .orElseThrow(
                        () -> new IllegalStateException("the card's account has no registration"));
    }

    private Optional<Next> write(Work work, IssuedCertificate certificate) {
        Bytes der = certificate.der();
        boolean written =
                work.view().done(new Step.WriteCertificate(KeyReference.CARD, der)::equals);
        boolean there =
                work.read()
                        .certificate(KeyReference.CARD)
                        .filter(hash -> hash.value().equals(der.sha256().hex()))
                        .isPresent();
        if (!written && !there) {
            return Work.hand(new Step.WriteCertificate(KeyReference.CARD, der));
        }
        Optional<Performed> readBack = work.view().lastDone(Step.ReadCertificate.class);
        if (readBack.isEmpty()) {
            return Work.hand(new Step.ReadCertificate(KeyReference.CARD));
        }
        Bytes onCard =
                TaskView.result(readBack.get(), StepResult.CertificateRead.class).certificate();
        return onCard.equals(der)
                ? Work.writeDown(unit ->
                        Moved.of(moves.cardCertified(unit, work.card(), certificate.serial())))
                : Work.pause("read-back-differs");
    }
}
