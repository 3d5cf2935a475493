// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.Map;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// N7: tells the holder what became of a request, in the unit in which that happened.
public record RequestMails(
        AccountRegister accounts, SubscriberRegister subscribers, Outbox outbox) {

    /// What has no mail is a step between two of ours, or was the holder's own wish.
    void tell(Transaction unit, Request request) {
        switch (request) {
            case Request.Received _ -> tell(unit, request, NoticeKind.CASE_RECEIVED, "");
            case Request.Executed _ -> tell(unit, request, NoticeKind.CASE_DONE, "");
            case Request.Returned returned ->
                    tell(unit, request, NoticeKind.CASE_RETURNED, returned.reason());
            case Request.Rejected rejected ->
                    tell(unit, request, NoticeKind.CASE_REJECTED, rejected.reason());
            case Request.Reviewed _, Request.Withdrawn _, Request.Expired _ -> {}
        }
    }

    private void tell(Transaction unit, Request request, NoticeKind kind, String reason) {
        accounts.find(unit, request.paper().fields().account())
                .flatMap(account -> subscribers.find(unit, account.holder()))
                .ifPresent(person ->
                        outbox.queue(
                                unit,
                                person.notice(
                                        kind,
                                        Map.of(
                                                "case",
                                                request.caseNumber().value(),
                                                "reason",
                                                reason))));
    }
}
