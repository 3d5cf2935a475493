// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.history.HolderHistory;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Draws the page of a subscriber as everything stands now.
@Component
final class SubscriberReader {

    private final AccountRegister accounts;
    private final SubscriberRegister subscribers;
    private final CardRegister cards;
    private final Mailers mailers;
    private final StoryReader stories;
    private final Pages pages;

    SubscriberReader(
            AccountRegister accounts,
            SubscriberRegister subscribers,
            CardRegister cards,
            Mailers mailers,
            StoryReader stories,
            Pages pages) {
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.cards = cards;
        this.mailers = mailers;
        this.stories = stories;
        this.pages = pages;
    }

    /// The account of that number; a page that does not exist when there is none.
    Account account(String typed) {
        return AccountId.parse(typed)
                .flatMap(accounts::find)
                .orElseThrow(SubscriberReader::notFound);
    }

    View page(HttpStatus status, Account account, Problems problems, HttpServletRequest request) {
        return page(status, account, Optional.empty(), problems, request);
    }

    View page(
            HttpStatus status,
            Account account,
            Optional<String> disclosed,
            Problems problems,
            HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        Optional<HolderHistory.Position> before =
                Optional.ofNullable(request.getParameter("before"))
                        .flatMap(HolderHistory.Position::parse);
        return pages.page(
                status,
                "counter/subscriber",
                new SubscriberPage(
                        holding(account),
                        stories.read(officer, account.id(), before),
                        disclosed,
                        officer.roles(),
                        problems));
    }

    /// Who it is, with the card and the letters.
    SubscriberPage.Holding holding(Account account) {
        return new SubscriberPage.Holding(
                account,
                subscribers.find(account.holder()).orElseThrow(SubscriberReader::notFound),
                cards.of(account.id()),
                mailers.of(account.id()),
                stories.mailsBack(account.id()));
    }

    View refused() {
        return pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
