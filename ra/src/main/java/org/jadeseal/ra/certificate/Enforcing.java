// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.TaskView;

/// Puts a pair in force: status first, import afterwards (CT2).
final class Enforcing {

    private final CertificateRooms rooms;
    private final Replacement replacement;

    Enforcing(CertificateRooms rooms) {
        this.rooms = rooms;
        this.replacement = new Replacement(rooms);
    }

    /// In force, if the proven card holds both keys and it is not too late.
    Next enforce(TaskView view, List<Certificate> pair) {
        Slots slots = Slots.of(view);
        if (!pair.stream().allMatch(found -> Placement.keyIsThere(slots, found))) {
            return new Next.Pause(Problem.of("slot-mismatch"));
        }
        List<Certificate.Pending> pending =
                pair.stream().map(Certificate.Pending.class::cast).toList();
        return new Next.WriteDown(unit -> enforce(unit, view, pending));
    }

    /// In force, after both keys have proven themselves.
    void proven(Transaction unit, TaskView view, List<Certificate> pair) {
        enforce(unit, view, pair.stream().map(Certificate.Pending.class::cast).toList());
    }

    /// The successors of a pair that still is in force are put in force beside it.
    void succeed(Transaction unit, TaskView view, List<Certificate> pair, SerialNumber old) {
        boolean inForce =
                SqlCertificates.ofSerial(unit.sql(), old)
                        .filter(Certificate.Active.class::isInstance)
                        .filter(found -> !found.core().expired(unit.now()))
                        .isPresent();
        if (!inForce) {
            throw new IllegalStateException("the certificate that is renewed is not in force");
        }
        enforce(unit, view, pair.stream().map(Certificate.Pending.class::cast).toList());
    }

    private void enforce(Transaction unit, TaskView view, List<Certificate.Pending> pair) {
        AccountId account = pair.getFirst().core().place().account();
        guard(unit, account, pair);
        for (Certificate.Pending pending : pair) {
            SqlCertificates.replace(unit, pending, pending.activate(unit.now()));
        }
        rooms.tell(
                unit,
                account,
                NoticeKind.ACTIVATED,
                Map.of("serial-tail", SerialTail.of(pair.getFirst().id())));
        note(unit, account, view, "ra.activate");
        List<StatusChange> changes = replacement.replace(unit, account);
        for (Certificate.Pending pending : pair) {
            var _ =
                    rooms.authority()
                            .ledger()
                            .record(unit, new StatusChange.Activate(pending.id()))
                            .orUndo();
        }
        for (StatusChange change : changes) {
            var _ = rooms.authority().ledger().record(unit, change).orUndo();
        }
    }

    private void guard(Transaction unit, AccountId account, List<Certificate.Pending> pair) {
        Instant now = unit.now();
        boolean late = pair.stream().anyMatch(pending -> now.isAfter(pending.activateBy()));
        boolean active =
                rooms.accounts()
                        .find(unit, account)
                        .filter(Account.Active.class::isInstance)
                        .isPresent();
        if (late || !active) {
            throw new IllegalStateException(
                    late
                            ? "the 90 days for activation are over"
                            : "the account was locked or suspended meanwhile");
        }
    }

    /// Both are on the card, read back and compared.
    void loaded(Transaction unit, List<Certificate> pair) {
        for (Certificate certificate : pair) {
            Certificate.Active active = (Certificate.Active) certificate;
            SqlCertificates.replace(unit, active, active.load());
        }
    }

    private void note(Transaction unit, AccountId account, TaskView view, String action) {
        rooms.authority()
                .audit()
                .append(
                        unit,
                        new AuditEntry(
                                "account:" + account.value(),
                                "subscriber",
                                action,
                                "pair:" + view.about().subject(),
                                AuditEntry.Outcome.DONE,
                                "task:" + view.task().value(),
                                "content confirmed"));
    }
}
