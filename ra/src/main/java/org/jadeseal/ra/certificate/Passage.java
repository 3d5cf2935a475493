// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.certificate.SqlDueDates.DueDate;
import org.jadeseal.ra.notice.NoticeKind;

/// Looks at one pair whose time has come. Of mails that became due together, after an outage for
/// instance, only the last is written.
final class Passage {

    private final CertificateRooms rooms;

    Passage(CertificateRooms rooms) {
        this.rooms = rooms;
    }

    void look(Transaction unit, Act act, DueDate due) {
        List<Certificate> pair = SqlCertificates.ofPair(unit.sql(), due.pair());
        Optional<Instant> predecessorEnds = predecessorEnds(unit, due.pair());
        List<Milestone> agenda = Agenda.of(pair, predecessorEnds);
        Optional<Instant> next =
                agenda.stream().map(Milestone::at).filter(unit.now()::isBefore).findFirst();
        boolean first =
                next.map(at -> SqlDueDates.move(unit, due, at))
                        .orElseGet(() -> SqlDueDates.remove(unit, due));
        if (first) {
            List<Milestone> reached =
                    agenda.stream()
                            .filter(found -> found.at().isAfter(due.lookedUntil()))
                            .filter(found -> !found.at().isAfter(unit.now()))
                            .toList();
            for (Milestone milestone : reached) {
                pass(unit, act, pair, milestone.kind(), milestone.equals(reached.getLast()));
            }
        }
    }

    /// When the certificate ends that this pair renews; empty when it is no renewal.
    private static Optional<Instant> predecessorEnds(Transaction unit, IssuanceId pair) {
        return SqlApplications.ofPair(unit.sql(), pair)
                .flatMap(ApplicationRow::renews)
                .flatMap(serial -> SqlCertificates.ofSerial(unit.sql(), serial))
                .map(old -> old.core().validity().notAfter());
    }

    private void pass(
            Transaction unit, Act act, List<Certificate> pair, Milestone.Kind kind, boolean last) {
        switch (kind) {
            case LAPSE -> lapse(unit, act, pair);
            case EXPIRE -> expire(unit, act, pair);
            case REMIND_TO_ACTIVATE -> {
                if (last && pair.stream().allMatch(Certificate.Pending.class::isInstance)) {
                    tell(unit, pair, NoticeKind.ACTIVATION_REMINDER);
                }
            }
            case REMIND_TO_RENEW -> {
                if (last && renewable(unit, pair)) {
                    tell(unit, pair, NoticeKind.RENEWAL_DUE);
                }
            }
            case TELL_EXPIRED -> {
                if (!succeeded(unit, pair)) {
                    tell(unit, pair, NoticeKind.CERTIFICATES_EXPIRED);
                }
            }
        }
    }

    private static boolean renewable(Transaction unit, List<Certificate> pair) {
        return pair.stream().allMatch(Certificate.Active.class::isInstance)
                && !succeeded(unit, pair);
    }

    /// Whether a later pair of the account is in force, or was before a hold.
    private static boolean succeeded(Transaction unit, List<Certificate> pair) {
        Certificate.Core core = pair.getFirst().core();
        return SqlCertificates.of(unit.sql(), core.place().account()).stream()
                .filter(other -> !other.core().pair().equals(core.pair()))
                .filter(other ->
                        other.core().validity().notAfter().isAfter(core.validity().notAfter()))
                .anyMatch(Passage::hasBeenInForce);
    }

    private static boolean hasBeenInForce(Certificate certificate) {
        return switch (certificate) {
            case Certificate.Active _, Certificate.Superseded _, Certificate.Expired _ -> true;
            case Certificate.Hold(_, var before, _) -> before instanceof Certificate.Active;
            case Certificate.Pending _, Certificate.Lapsed _, Certificate.Revoked _ -> false;
        };
    }

    private void lapse(Transaction unit, Act act, List<Certificate> pair) {
        List<Certificate> ended =
                pair.stream().filter(found -> lapsed(found, unit).isPresent()).toList();
        for (Certificate certificate : ended) {
            SqlCertificates.replace(unit, certificate, lapsed(certificate, unit).orElseThrow());
        }
        tell(unit, pair, NoticeKind.CERTIFICATES_LAPSED);
        rooms.gate().journal().done(unit, act, "lapsed: not activated in time");
        ended.forEach(certificate -> publish(unit, certificate));
    }

    private void publish(Transaction unit, Certificate lapsed) {
        var change = new StatusChange.Lapse(lapsed.id());
        var _ = rooms.authority().ledger().record(unit, change).orUndo();
    }

    private static Optional<Certificate> lapsed(Certificate certificate, Transaction unit) {
        return switch (certificate) {
            case Certificate.Pending pending -> Optional.of(pending.lapse(unit.now()));
            case Certificate.Hold hold when hold.before() instanceof Certificate.Pending ->
                    Optional.of(hold.lapse(unit.now()));
            case Certificate.Hold _,
                    Certificate.Active _,
                    Certificate.Revoked _,
                    Certificate.Superseded _,
                    Certificate.Lapsed _,
                    Certificate.Expired _ ->
                    Optional.empty();
        };
    }

    /// What relying parties are told does not change: they read the validity themselves.
    private void expire(Transaction unit, Act act, List<Certificate> pair) {
        for (Certificate certificate : pair) {
            expired(certificate, unit)
                    .ifPresent(after -> SqlCertificates.replace(unit, certificate, after));
        }
        rooms.gate().journal().done(unit, act, "expired");
    }

    private static Optional<Certificate> expired(Certificate certificate, Transaction unit) {
        return switch (certificate) {
            case Certificate.Active active -> Optional.of(active.expire(unit.now()));
            case Certificate.Hold hold when hold.before() instanceof Certificate.Active ->
                    Optional.of(hold.expire(unit.now()));
            case Certificate.Hold _,
                    Certificate.Pending _,
                    Certificate.Revoked _,
                    Certificate.Superseded _,
                    Certificate.Lapsed _,
                    Certificate.Expired _ ->
                    Optional.empty();
        };
    }

    private void tell(Transaction unit, List<Certificate> pair, NoticeKind kind) {
        Certificate signature = pair.getFirst();
        Instant day =
                signature instanceof Certificate.Pending pending
                        ? pending.activateBy()
                        : signature.core().validity().notAfter();
        rooms.tell(
                unit,
                signature.core().place().account(),
                kind,
                Map.of("serial-tail", SerialTail.of(signature.id()), "last-day", day.toString()));
    }
}
