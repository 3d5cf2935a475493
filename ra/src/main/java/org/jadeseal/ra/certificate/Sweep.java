// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.notice.NoticeKind;

/// Holds or revokes certificates of many people in one unit of work, whoever has decided it: each
/// is told, each has an entry in the audit log.
public final class Sweep {

    private final CertificateRooms rooms;
    private final Holds holds;

    Sweep(CertificateRooms rooms, Holds holds) {
        this.rooms = rooms;
        this.holds = holds;
    }

    /// What is to become of them.
    public sealed interface Aim {

        /// On hold, until two officers resume them.
        record Suspend() implements Aim {}

        /// Revoked for good.
        record Revoke(RevocationReason reason) implements Aim {}
    }

    /// The certificates whose keys are on this card.
    public List<Certificate> ofCard(Transaction unit, CardId card) {
        return SqlCertificates.ofCard(unit.sql(), card);
    }

    /// The holder's certificate with this serial number.
    public Optional<Certificate> ofSerial(Transaction unit, SerialNumber serial) {
        return SqlCertificates.ofSerial(unit.sql(), serial);
    }

    /// The holder's certificate of this key.
    ///
    /// @param keyHash SHA-256 of its SubjectPublicKeyInfo
    public Optional<Certificate> ofKey(Transaction unit, Bytes keyHash) {
        return rooms.authority()
                .certified(unit, keyHash)
                .flatMap(id -> SqlCertificates.find(unit.sql(), id));
    }

    /// What has been prepared in a unit of work, but for the ledger.
    ///
    /// @param outcomes how many of each
    public record Prepared(Map<SweepOutcome, Long> outcomes, Runnable ledger) {

        /// The last thing of the unit: the ledger is everybody's.
        public void record() {
            ledger.run();
        }
    }

    /// Changes those that can be changed, and leaves the rest as it is.
    ///
    /// @param why as it stands in the audit log
    public Prepared prepare(
            Transaction unit, SystemActor job, Aim aim, List<Certificate> found, String why) {
        Map<SweepOutcome, Long> outcomes = new EnumMap<>(SweepOutcome.class);
        Map<AccountId, List<Certificate>> changing = new LinkedHashMap<>();
        for (Certificate certificate : found) {
            SweepOutcome outcome = outcome(unit, aim, certificate);
            if (outcome == SweepOutcome.CHANGED) {
                changing.computeIfAbsent(
                                certificate.core().place().account(), _ -> new ArrayList<>())
                        .add(certificate);
            } else {
                count(outcomes, outcome, 1);
            }
        }
        List<StatusChange> changes = new ArrayList<>();
        changing.forEach((account, theirs) -> {
            List<Certificate> signed = signed(unit, account, theirs);
            count(outcomes, SweepOutcome.UNSIGNED, theirs.size() - signed.size());
            count(outcomes, SweepOutcome.CHANGED, signed.size());
            signed.forEach(certificate -> changes.add(change(unit, aim, certificate)));
            note(unit, job, account, why, signed);
        });
        return new Prepared(outcomes, () -> record(unit, changes));
    }

    private void record(Transaction unit, List<StatusChange> changes) {
        for (StatusChange change : changes) {
            var _ = rooms.authority().ledger().record(unit, change).orUndo();
        }
    }

    /// What is to become of one, as far as its state and the ledger tell.
    private SweepOutcome outcome(Transaction unit, Aim aim, Certificate certificate) {
        if (after(aim, certificate, unit.now()).isEmpty()) {
            return already(aim, certificate);
        }
        return rooms.authority().ledger().allows(unit, change(aim, certificate.id()))
                ? SweepOutcome.CHANGED
                : SweepOutcome.DISAGREES;
    }

    private static void count(Map<SweepOutcome, Long> outcomes, SweepOutcome outcome, long more) {
        if (more > 0) {
            outcomes.merge(outcome, more, Long::sum);
        }
    }

    /// Those that are left when what is not signed yet has been cancelled (T13).
    private List<Certificate> signed(
            Transaction unit, AccountId account, List<Certificate> certificates) {
        holds.cancelOpen(unit, account);
        return certificates.stream()
                .filter(found -> SqlCertificates.find(unit.sql(), found.id()).isPresent())
                .toList();
    }

    private StatusChange change(Transaction unit, Aim aim, Certificate certificate) {
        SqlCertificates.replace(
                unit, certificate, after(aim, certificate, unit.now()).orElseThrow());
        rooms.tell(
                unit,
                certificate.core().place().account(),
                notice(aim),
                Map.of(
                        "serial-tail",
                        SerialTail.of(certificate.id()),
                        "at",
                        unit.now().toString()));
        return change(aim, certificate.id());
    }

    private static NoticeKind notice(Aim aim) {
        return switch (aim) {
            case Aim.Suspend() -> NoticeKind.SUSPENDED;
            case Aim.Revoke _ -> NoticeKind.REVOKED;
        };
    }

    private static StatusChange change(Aim aim, CertificateId id) {
        return switch (aim) {
            case Aim.Suspend() -> new StatusChange.Hold(id);
            case Aim.Revoke(var reason) -> new StatusChange.Revoke(id, reason);
        };
    }

    private void note(
            Transaction unit,
            SystemActor job,
            AccountId account,
            String why,
            List<Certificate> changed) {
        String serials =
                String.join(
                        " ",
                        changed.stream().map(found -> found.id().serial().hex()).limit(8).toList());
        rooms.gate()
                .journal()
                .done(
                        unit,
                        new Act(job, Right.CARRY_OUT_MASS_CHANGE, Matter.of(account)),
                        why + ": " + serials);
    }

    /// As it is once it is changed; empty when there is nothing to change.
    private static Optional<Certificate> after(Aim aim, Certificate certificate, Instant now) {
        return switch (aim) {
            case Aim.Suspend() ->
                    certificate instanceof Certificate.Holdable holdable
                                    && !holdable.core().expired(now)
                            ? Optional.of(Holds.held(holdable, now))
                            : Optional.empty();
            case Aim.Revoke _ -> CertificateChanges.revoked(certificate, now);
        };
    }

    private static SweepOutcome already(Aim aim, Certificate certificate) {
        boolean so =
                switch (aim) {
                    case Aim.Suspend() -> certificate instanceof Certificate.Hold;
                    case Aim.Revoke _ -> certificate instanceof Certificate.Revoked;
                };
        return so ? SweepOutcome.ALREADY : SweepOutcome.OVER;
    }
}
