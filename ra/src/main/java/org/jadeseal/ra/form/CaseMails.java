// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.Outbox;

/// N7: tells the person on a form what became of it, in the unit in which that happened.
final class CaseMails {

    private final Outbox outbox;

    CaseMails(Outbox outbox) {
        this.outbox = outbox;
    }

    /// What has no mail of its own here is told elsewhere, or was the person's own wish.
    void tell(Transaction unit, Form form) {
        switch (form) {
            case Form.Received received -> tell(unit, List.of(received), Duration.ZERO);
            case Form.Returned(_, var reason, _) ->
                    outbox.queue(unit, notice(form, NoticeKind.CASE_RETURNED, reason));
            case Form.Rejected(_, var reason, _) ->
                    outbox.queue(unit, notice(form, NoticeKind.CASE_REJECTED, reason));
            case Form.Reviewed _,
                    Form.Approved _,
                    Form.Executed _,
                    Form.Closed _,
                    Form.Withdrawn _,
                    Form.Expired _ -> {}
        }
    }

    /// 收件 of several forms.
    ///
    /// @param between how long after one mail the next is sent
    void tell(Transaction unit, List<Form.Received> forms, Duration between) {
        outbox.queue(
                unit,
                forms.stream().map(form -> notice(form, NoticeKind.CASE_RECEIVED, "")).toList(),
                between);
    }

    private static Notice notice(Form form, NoticeKind kind, String reason) {
        RegistrationFields fields = form.paper().fields();
        return new Notice(
                kind,
                fields.contact().mail(),
                fields.language(),
                Map.of("case", form.caseNumber().value(), "reason", reason));
    }
}
