// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateChanges;
import org.jadeseal.ra.letter.LetterOrders;

/// What requests bring about, inside the unit of their receipt and of their approval.
record Effect(
        CertificateChanges certificates, LetterOrders letters, Cards cards, ContactEffect contact) {

    /// Where cards are found, and moved.
    record Cards(CardRegister register, CardMoves moves) {

        /// CD11.
        void lose(Transaction unit, AccountId account) {
            register.of(unit, account).ifPresent(card -> moves.lose(unit, card.id()));
        }

        /// CD12: certificates come back together with their card.
        void find(Transaction unit, AccountId account) {
            register.of(unit, account).ifPresent(card -> moves.find(unit, card.id()));
        }
    }

    /// On receipt: what is suspected to be in wrong hands is worth nothing until two have decided.
    void received(Transaction unit, RequestFields fields) {
        if (fields.ground().distrustsLetter()) {
            letters.distrust(unit, fields.account());
        }
        if (fields.ground() == Ground.CARD_LOST) {
            cards.lose(unit, fields.account());
        }
        if (fields.ground().suspicious()) {
            certificates.hold(unit, fields.account());
        }
    }

    /// What an approval brings about, to be run when everything else of the unit is written; empty
    /// when there is nothing that could be changed.
    Optional<Runnable> approved(Transaction unit, Request.Paper paper) {
        RequestFields fields = paper.fields();
        return switch (fields.kind()) {
            case REVOCATION -> revocation(unit, fields);
            case RESUMPTION -> resumption(unit, paper);
            case PASSWORD ->
                    letters.possible(unit, fields.account())
                            ? Optional.of(() -> order(unit, paper))
                            : Optional.empty();
            case CONTACT ->
                    contact.approved(unit, fields.account(), fields.contact().orElseThrow());
        };
    }

    private Optional<Runnable> revocation(Transaction unit, RequestFields fields) {
        AccountId account = fields.account();
        List<Certificate> chosen = certificates.revocable(unit, account);
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        () -> certificates.revoke(unit, account, chosen, fields.ground().reason()));
    }

    /// The letter before the certificates: the ledger comes last.
    private Optional<Runnable> resumption(Transaction unit, Request.Paper paper) {
        AccountId account = paper.fields().account();
        List<Certificate.Hold> chosen = certificates.resumable(unit, account);
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(() -> {
                    if (letters.possible(unit, account)) {
                        order(unit, paper);
                    }
                    cards.find(unit, account);
                    certificates.resume(unit, account, chosen);
                });
    }

    private void order(Transaction unit, Request.Paper paper) {
        letters.order(unit, paper.fields().account(), paper.caseNumber());
    }
}
