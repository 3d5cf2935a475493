// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import org.jadeseal.ra.personalization.CodeShown;
import org.jadeseal.ra.personalization.OfficerCards;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.CardDoor;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.jadeseal.web.work.OpenWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// 憑證卡開卡: who has a one-time code makes a blank card their own, or goes on with it.
@Controller
@OnHost(Host.COUNTER)
final class FirstCardController {

    /// What the page shows.
    ///
    /// @param login as typed before
    record Form(String login, Problems problems) {}

    private final OfficerCards cards;
    private final CardDoor door;
    private final OpenWork work;
    private final Pages pages;

    FirstCardController(OfficerCards cards, CardDoor door, OpenWork work, Pages pages) {
        this.cards = cards;
        this.door = door;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping("/first-card")
    View form() {
        return pages.page("counter/first-card", new Form("", Problems.none()));
    }

    @PostMapping("/first-card")
    View begin(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        if (!door.allows(request)) {
            return again(HttpStatus.TOO_MANY_REQUESTS, login, "login.too-many");
        }
        return switch (cards.begin(login, code, door.visitor(request), request.getRemoteAddr())) {
            case CodeShown.Working(var task) -> work.follow(task.orElseThrow(), request);
            case CodeShown.Wrong _ ->
                    again(HttpStatus.UNPROCESSABLE_CONTENT, login, "first-card.wrong");
            case CodeShown.Spent _ -> again(HttpStatus.CONFLICT, login, "first-card.spent");
            case CodeShown.Expired _ -> again(HttpStatus.CONFLICT, login, "first-card.expired");
        };
    }

    private View again(HttpStatus status, String login, String key) {
        Problems problems = Problems.general(key).titled("first-card.refused");
        String kept = login.length() > 40 ? "" : login;
        return pages.page(status, "counter/first-card", new Form(kept, problems));
    }
}
