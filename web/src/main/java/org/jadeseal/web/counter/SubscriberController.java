// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.subscriber.Disclosure;
import org.jadeseal.ra.subscriber.Subscriber;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A subscriber as officers see one: masked, the whole number only for a reason (SEC-801).
@Controller
@OnHost(Host.COUNTER)
final class SubscriberController {

    private static final int LONGEST_REASON = 200;

    /// What the page shows.
    ///
    /// @param disclosed the whole national ID, for this answer only
    record SubscriberPage(
            Account account,
            Subscriber subscriber,
            Optional<Card> card,
            List<Mailer> letters,
            Optional<String> disclosed,
            Problems problems) {

        SubscriberPage {
            letters = List.copyOf(letters);
        }

        /// Key of the account's state in words.
        String state() {
            return "account.state."
                    + switch (account) {
                        case Account.Preregistered _ -> "preregistered";
                        case Account.Ready _ -> "ready";
                        case Account.Active _ -> "active";
                        case Account.Locked _ -> "locked";
                        case Account.Suspended _ -> "suspended";
                        case Account.Closed _ -> "closed";
                    };
        }

        String style() {
            return switch (account) {
                case Account.Active _ -> "";
                case Account.Preregistered _, Account.Ready _ -> "tag--wait";
                case Account.Locked _, Account.Suspended _ -> "tag--hold";
                case Account.Closed _ -> "tag--past";
            };
        }
    }

    private final AccountRegister accounts;
    private final SubscriberRegister subscribers;
    private final CardRegister cards;
    private final Mailers mailers;
    private final Pages pages;

    SubscriberController(
            AccountRegister accounts,
            SubscriberRegister subscribers,
            CardRegister cards,
            Mailers mailers,
            Pages pages) {
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.cards = cards;
        this.mailers = mailers;
        this.pages = pages;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/subscribers/{account}")
    View subscriber(@PathVariable String account) {
        return page(HttpStatus.OK, account(account), Optional.empty(), Problems.none());
    }

    @Needs(Right.READ_PERSONAL_RECORD)
    @PostMapping("/subscribers/{account}/national-id")
    View disclose(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Account found = account(account);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    found,
                    Optional.empty(),
                    Problems.general("subscriber.reason-missing"));
        }
        return switch (subscribers.nationalId(Signed.officer(request), found.holder(), why)) {
            case Disclosure.Disclosed(var nationalId) ->
                    page(HttpStatus.OK, found, Optional.of(nationalId.value()), Problems.none());
            case Disclosure.UnknownSubscriber _ -> throw notFound();
            case Disclosure.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    private Account account(String typed) {
        return AccountId.parse(typed)
                .flatMap(accounts::find)
                .orElseThrow(SubscriberController::notFound);
    }

    private View page(
            HttpStatus status, Account account, Optional<String> disclosed, Problems problems) {
        Subscriber subscriber =
                subscribers.find(account.holder()).orElseThrow(SubscriberController::notFound);
        return pages.page(
                status,
                "counter/subscriber",
                new SubscriberPage(
                        account,
                        subscriber,
                        cards.of(account.id()),
                        mailers.of(account.id()),
                        disclosed,
                        problems));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
