// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.search.Finding;
import org.jadeseal.ra.search.Search;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 查詢: one field for everything. It is sent by POST, so that names and national IDs are in no
/// address and no server's log; an address with a code is followed as well.
@Controller
@OnHost(Host.COUNTER)
final class SearchController {

    /// What was found, if it is not one thing alone.
    ///
    /// @param typed what was searched for
    /// @param next where the following page begins
    record SearchPage(String typed, List<Finding.Line> lines, Optional<AccountId> next) {

        SearchPage {
            lines = List.copyOf(lines);
        }

        /// Key of the words for the state of an account.
        static String state(Finding.Line line) {
            return "account.state."
                    + switch (line.state()) {
                        case "PREREG" -> "preregistered";
                        case "READY" -> "ready";
                        case "ACTIVE" -> "active";
                        case "LOCKED" -> "locked";
                        case "SUSPENDED" -> "suspended";
                        default -> "closed";
                    };
        }
    }

    private static final int LONGEST = 80;

    private final Search search;
    private final Pages pages;

    SearchController(Search search, Pages pages) {
        this.search = search;
        this.pages = pages;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/search")
    View follow(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return find(q, "", request);
    }

    @Needs(Right.READ_FORMS)
    @PostMapping("/search")
    View find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request) {
        return switch (search.find(Signed.officer(request), q, AccountId.parse(from))) {
            case Finding.Person(var account) -> new RedirectView("/subscribers/" + account.value());
            case Finding.Registration(var number) -> new RedirectView("/forms/" + number.value());
            case Finding.Request(var number) -> new RedirectView("/requests/" + number.value());
            case Finding.People(var lines, var next) -> page(q, lines, next);
            case Finding.Nothing _ -> page(q, List.of(), Optional.empty());
            case Finding.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    private View page(String typed, List<Finding.Line> lines, Optional<AccountId> next) {
        String shown = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return pages.page("counter/people", new SearchPage(shown, lines, next));
    }
}
