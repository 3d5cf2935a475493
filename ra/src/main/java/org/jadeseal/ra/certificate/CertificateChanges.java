// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.notice.NoticeKind;

/// Changes an account's certificates inside a larger act, which has passed the gate, was decided by
/// two, and has written its audit entry: the ledger comes last in a unit.
public final class CertificateChanges {

    private final CertificateRooms rooms;
    private final Holds holds;

    CertificateChanges(CertificateRooms rooms, Holds holds) {
        this.rooms = rooms;
        this.holds = holds;
    }

    /// Those that are pending, in force or on hold, and not expired.
    public List<Certificate> revocable(Transaction unit, AccountId account) {
        return SqlCertificates.of(unit.sql(), account).stream()
                .filter(found -> revoked(found, unit.now()).isPresent())
                .toList();
    }

    /// Those on hold that can come back: neither expired nor past their activation.
    public List<Certificate.Hold> resumable(Transaction unit, AccountId account) {
        return SqlCertificates.of(unit.sql(), account).stream()
                .filter(Certificate.Hold.class::isInstance)
                .map(Certificate.Hold.class::cast)
                .filter(hold -> !hold.core().expired(unit.now()))
                .filter(hold -> !lapsed(hold, unit.now()))
                .toList();
    }

    /// Puts on hold what is pending or in force (CT5); nothing happens when there is none.
    public void hold(Transaction unit, AccountId account) {
        holds.hold(unit, account, holdable(unit, account));
    }

    /// Those that are pending or in force, and not expired.
    public List<Certificate.Holdable> holdable(Transaction unit, AccountId account) {
        return SqlCertificates.of(unit.sql(), account).stream()
                .filter(Certificate.Holdable.class::isInstance)
                .map(Certificate.Holdable.class::cast)
                .filter(found -> !found.core().expired(unit.now()))
                .toList();
    }

    /// Revokes these for good, and cancels what was about to be issued (CT7, CT8).
    public void revoke(
            Transaction unit,
            AccountId account,
            List<Certificate> certificates,
            RevocationReason reason) {
        holds.cancelOpen(unit, account);
        for (Certificate certificate : certificates) {
            SqlCertificates.replace(
                    unit, certificate, revoked(certificate, unit.now()).orElseThrow());
            tell(unit, account, NoticeKind.REVOKED, certificate);
        }
        for (Certificate certificate : certificates) {
            var _ =
                    rooms.authority()
                            .ledger()
                            .record(unit, new StatusChange.Revoke(certificate.id(), reason))
                            .orUndo();
        }
    }

    /// Each comes back to the state from which it was put on hold (CT6, T19).
    public void resume(Transaction unit, AccountId account, List<Certificate.Hold> certificates) {
        for (Certificate.Hold hold : certificates) {
            SqlCertificates.replace(unit, hold, hold.resume());
            tell(unit, account, NoticeKind.RESUMED, hold);
        }
        for (Certificate.Hold hold : certificates) {
            var _ =
                    rooms.authority()
                            .ledger()
                            .record(unit, new StatusChange.Release(hold.id()))
                            .orUndo();
        }
    }

    /// The certificate as it is once revoked; empty when it is over anyway.
    static Optional<Certificate> revoked(Certificate certificate, Instant now) {
        return switch (certificate) {
            case Certificate c when c.core().expired(now) -> Optional.empty();
            case Certificate.Pending pending -> Optional.of(pending.revoke(now));
            case Certificate.Active active -> Optional.of(active.revoke(now));
            case Certificate.Hold hold -> Optional.of(hold.revoke(now));
            case Certificate.Revoked _,
                    Certificate.Superseded _,
                    Certificate.Lapsed _,
                    Certificate.Expired _ ->
                    Optional.empty();
        };
    }

    private static boolean lapsed(Certificate.Hold hold, Instant now) {
        return hold.before() instanceof Certificate.Pending pending
                && now.isAfter(pending.activateBy());
    }

    private void tell(
            Transaction unit, AccountId account, NoticeKind kind, Certificate certificate) {
        rooms.tell(
                unit,
                account,
                kind,
                Map.of(
                        "serial-tail",
                        SerialTail.of(certificate.id()),
                        "at",
                        unit.now().toString()));
    }
}
