// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import org.jadeseal.ca.issuance.CardKeyUse;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Step;

/// The key and certificate by which the card proves itself: made, issued by the device CA, written
/// and read back.
final class CardKeyStage implements Stage {

    private final CardCertification certification;
    private final ProgressBook book;

    CardKeyStage(CardCertification certification, ProgressBook book) {
        this.certification = certification;
        this.book = book;
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
        if (!work.known().cardKey().equals(hash)) {
            return Work.writeDown(unit -> book.cardKeyMade(unit, work.card(), hash.get()));
        }
        return certification.next(
                work,
                CardKeyUse.AUTHENTICATION,
                KeyReference.CARD,
                work.cardKey().orElseThrow(),
                certificate ->
                        Work.writeDown(unit ->
                                book.cardCertified(unit, work.card(), certificate.serial())));
    }

    private static boolean writesCapabilities(Step step) {
        return step instanceof Step.WriteObject write
                && write.object().equals(CardObjects.CAPABILITIES);
    }
}
