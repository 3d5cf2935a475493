// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Duration;
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
            case Form.Received received -> tell(unit, received, Duration.ZERO);
            case Form.Returned(_, var reason, _) ->
                    tell(unit, form, NoticeKind.CASE_RETURNED, reason, Duration.ZERO);
            case Form.Rejected(_, var reason, _) ->
                    tell(unit, form, NoticeKind.CASE_REJECTED, reason, Duration.ZERO);
            case Form.Reviewed _,
                    Form.Approved _,
                    Form.Executed _,
                    Form.Closed _,
                    Form.Withdrawn _,
                    Form.Expired _ -> {}
        }
    }

    /// 收件, after a while.
    void tell(Transaction unit, Form.Received form, Duration wait) {
        tell(unit, form, NoticeKind.CASE_RECEIVED, "", wait);
    }

    private void tell(Transaction unit, Form form, NoticeKind kind, String reason, Duration wait) {
        RegistrationFields fields = form.paper().fields();
        outbox.queue(
                unit,
                new Notice(
                        kind,
                        fields.contact().mail(),
                        fields.language(),
                        Map.of("case", form.caseNumber().value(), "reason", reason)),
                wait);
    }
}
