// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.util.Map;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.certificate.CertificateRooms;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskView;

/// What is written down when a PIN was set: the entry, and the mail where it was set without the
/// old one. Also for a task that could not do so itself because it was given up.
final class PinEntries {

    private final CertificateRooms rooms;

    PinEntries(CertificateRooms rooms) {
        this.rooms = rooms;
    }

    /// This very task has set the PIN.
    void set(Transaction unit, TaskView view) {
        set(unit, view, view.task(), view.about().kind(), "");
        SqlPinTasks.settled(unit, view.task());
    }

    /// Another task was given up; the card tells now whether it had set the PIN.
    ///
    /// @param tells whether the card counts
    void settle(Transaction unit, TaskView view, SqlPinTasks.Left left, boolean tells) {
        if (PinCounter.read(view).changes() > left.changes()) {
            set(unit, view, left.task(), left.kind(), "found at the next visit");
        } else if (!tells) {
            enter(
                    unit,
                    view,
                    left.task(),
                    left.kind(),
                    AuditEntry.Outcome.FAILED,
                    "given up; the card does not tell whether it was set");
        }
        SqlPinTasks.settled(unit, left.task());
    }

    private void set(Transaction unit, TaskView view, TaskId task, TaskKind kind, String details) {
        if (kind != TaskKind.CHANGE_PIN) {
            rooms.tell(
                    unit, account(view), NoticeKind.PIN_RESET, Map.of("at", unit.now().toString()));
        }
        enter(unit, view, task, kind, AuditEntry.Outcome.DONE, details);
    }

    /// Whose card it is, also at the counter.
    private static AccountId account(TaskView view) {
        boolean counter = view.about().kind() == TaskKind.LETTER_PIN;
        return new AccountId(counter ? view.about().subject() : view.about().owner().name());
    }

    private void enter(
            Transaction unit,
            TaskView view,
            TaskId task,
            TaskKind kind,
            AuditEntry.Outcome outcome,
            String details) {
        rooms.authority()
                .audit()
                .append(
                        unit,
                        new AuditEntry(
                                "account:" + account(view).value(),
                                "subscriber",
                                "ra." + kind.word(),
                                "card:" + view.about().card().value(),
                                outcome,
                                "task:" + task.value(),
                                details));
    }
}
