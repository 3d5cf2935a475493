// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardMove;
import org.jadeseal.ra.card.Progress;
import org.jadeseal.ra.notice.NoticeKind;

/// What becomes of a lost or damaged card when the pair of the next one is in force (CD12b, CD13):
/// it is retired, and every certificate for a key on it is revoked, the card's own too. Until then
/// they stay on hold, so that a card that was found could come back.
final class Replacement {

    private final CertificateRooms rooms;

    Replacement(CertificateRooms rooms) {
        this.rooms = rooms;
    }

    /// Retires them.
    ///
    /// @return what the ledger is to be told, last in this unit
    List<StatusChange> replace(Transaction unit, AccountId account) {
        List<StatusChange> changes = new ArrayList<>();
        for (Card gone : rooms.cards().register().goneOf(unit, account)) {
            retire(unit, gone);
            RevocationReason reason =
                    gone instanceof Card.Lost
                            ? RevocationReason.KEY_COMPROMISE
                            : RevocationReason.SUPERSEDED;
            gone.known()
                    .flatMap(Progress::cardCertificate)
                    .map(serial -> new CertificateId(IssuerId.DEVICE, serial))
                    .ifPresent(own -> changes.add(new StatusChange.Revoke(own, reason)));
            revoked(unit, account, gone)
                    .forEach(id -> changes.add(new StatusChange.Revoke(id, reason)));
        }
        return changes;
    }

    private void retire(Transaction unit, Card gone) {
        CardMove move = rooms.cards().moves().retire(unit, gone.id());
        if (!(move instanceof CardMove.Moved)) {
            throw new IllegalStateException(
                    "card " + gone.number().value() + " cannot be retired: " + move);
        }
    }

    private List<CertificateId> revoked(Transaction unit, AccountId account, Card gone) {
        List<CertificateId> revoked = new ArrayList<>();
        for (Certificate certificate : SqlCertificates.of(unit.sql(), account)) {
            Optional<Certificate> after =
                    certificate.core().place().card().equals(gone.id())
                            ? CertificateChanges.revoked(certificate, unit.now())
                            : Optional.empty();
            if (after.isPresent()) {
                SqlCertificates.replace(unit, certificate, after.get());
                tell(unit, account, certificate.id());
                revoked.add(certificate.id());
            }
        }
        return revoked;
    }

    private void tell(Transaction unit, AccountId account, CertificateId id) {
        rooms.tell(
                unit,
                account,
                NoticeKind.REVOKED,
                Map.of("serial-tail", SerialTail.of(id), "at", unit.now().toString()));
    }
}
