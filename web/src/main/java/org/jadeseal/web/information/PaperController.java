// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.information;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Code39;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Forms for the counter, filled in here and printed. Nothing of it is kept; the number of the
/// identity document is written by hand.
@Controller
@OnHost(Host.SITE)
final class PaperController {

    /// Fields of every form, in their order.
    private static final List<String> FIELDS =
            List.of("name", "account", "card", "serial", "phone", "mail", "address", "reason");

    private static final List<String> KINDS =
            List.of("registration", "revocation", "resumption", "password-letter");

    private static final int LONGEST = 200;

    /// What the page shows.
    ///
    /// @param kind as addresses and texts name it
    /// @param bars of the account or the card's number, as the counter's search reads them
    record Paper(String kind, Map<String, String> values, Code39 bars) {

        Paper {
            values = Map.copyOf(values);
        }

        List<String> fields() {
            return FIELDS.stream().filter(this::wanted).toList();
        }

        private boolean wanted(String field) {
            return switch (field) {
                case "account", "card" -> !kind.equals("registration");
                case "serial", "reason" -> kind.equals("revocation") || kind.equals("resumption");
                default -> true;
            };
        }

        String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    private final AccountRegister accounts;
    private final SubscriberRegister subscribers;
    private final CardRegister cards;
    private final Pages pages;

    PaperController(
            AccountRegister accounts,
            SubscriberRegister subscribers,
            CardRegister cards,
            Pages pages) {
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping("/paper/{kind}")
    View form(@PathVariable String kind, HttpServletRequest request) {
        Map<String, String> known =
                Signed.holder(request).map(holder -> known(holder.account())).orElseGet(Map::of);
        return pages.page("information/paper", paper(kind, known));
    }

    /// What somebody who is logged in need not look up.
    private Map<String, String> known(AccountId account) {
        Map<String, String> known = new HashMap<>();
        known.put("account", account.value());
        accounts.find(account)
                .flatMap(found -> subscribers.find(found.holder()))
                .ifPresent(subscriber -> known.put("name", subscriber.name().commonName()));
        cards.of(account).ifPresent(card -> known.put("card", card.number().value()));
        return known;
    }

    @PostMapping("/paper/{kind}")
    View print(@PathVariable String kind, @RequestParam Map<String, String> values) {
        return pages.page("information/paper-print", paper(kind, values));
    }

    private static Paper paper(String kind, Map<String, String> values) {
        if (!KINDS.contains(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, String> kept = new HashMap<>();
        for (String field : FIELDS) {
            String value = values.getOrDefault(field, "").strip();
            kept.put(field, value.substring(0, Math.min(LONGEST, value.length())));
        }
        String account = plain(kept.getOrDefault("account", ""));
        String card = plain(kept.getOrDefault("card", ""));
        return new Paper(kind, kept, new Code39(account.isEmpty() ? card : account));
    }

    private static String plain(String typed) {
        String text = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return text.substring(0, Math.min(12, text.length()));
    }
}
