// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.selftest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.certificate.CardCheck;
import org.jadeseal.ra.certificate.CardFinding;
import org.jadeseal.ra.certificate.CheckingCard;
import org.jadeseal.ra.selftest.KeepingTest;
import org.jadeseal.ra.selftest.Row;
import org.jadeseal.ra.selftest.SelfTest;
import org.jadeseal.ra.selftest.SelfTests;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.jadeseal.web.work.OpenWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 電腦環境檢查, reading the card for it, and the code for the help desk.
@Controller
@OnHost(Host.SITE)
final class SelfTestController {

    private static final String ADDRESS = "/self-test";

    private final Look look;
    private final CardCheck cards;
    private final SelfTests tests;
    private final OpenWork work;
    private final Pages pages;
    private final Clock clock;

    SelfTestController(
            Look look, CardCheck cards, SelfTests tests, OpenWork work, Pages pages, Clock clock) {
        this.look = look;
        this.cards = cards;
        this.tests = tests;
        this.work = work;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    View test(HttpServletRequest request) {
        return page(HttpStatus.OK, look.at(request, ""), Problems.none(), request);
    }

    /// 「讀取卡片」.
    @PostMapping(ADDRESS + "/card")
    View read(HttpServletRequest request) {
        Optional<ConnectionId> agent = work.connection(request);
        if (agent.isEmpty()) {
            return OpenWork.connectFirst(ADDRESS);
        }
        return switch (cards.begin(Signed.subscriber(request), agent.get())) {
            case CheckingCard.Working(var task) -> OpenWork.show(task);
            case CheckingCard.NoAgent _ -> OpenWork.connectFirst(ADDRESS);
            case CheckingCard.NoCard _ -> again("self-test.no-card", request);
            case CheckingCard.CardBusy _ -> again("apply.card-busy", request);
            case CheckingCard.SessionEnded _ -> new RedirectView("/login?ended");
            case CheckingCard.Refused _ -> again("act.refused", request);
        };
    }

    /// 「取得檢查碼」.
    ///
    /// @param clockTold the difference of the clocks in seconds, where a script measured it
    @PostMapping(ADDRESS + "/code")
    View keep(
            @RequestParam(name = "clock", defaultValue = "") String clockTold,
            HttpServletRequest request) {
        List<Row> rows = look.at(request, clockTold);
        return switch (tests.keep(Signed.subscriber(request), rows)) {
            case KeepingTest.Kept(var test) ->
                    page(HttpStatus.OK, rows, Optional.of(test), Problems.none(), request);
            case KeepingTest.TooOften _ ->
                    page(
                            HttpStatus.TOO_MANY_REQUESTS,
                            rows,
                            Problems.general("self-test.too-often"),
                            request);
            case KeepingTest.Refused _ -> again("act.refused", request);
        };
    }

    private View again(String key, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, look.at(request, ""), Problems.general(key), request);
    }

    private View page(
            HttpStatus status, List<Row> rows, Problems problems, HttpServletRequest request) {
        return page(status, rows, Optional.empty(), problems, request);
    }

    private View page(
            HttpStatus status,
            List<Row> rows,
            Optional<SelfTest> kept,
            Problems problems,
            HttpServletRequest request) {
        return pages.page(
                status,
                "selftest/self-test",
                new SelfTestPage(
                        rows,
                        clock.instant(),
                        Signed.holder(request).flatMap(look::read).map(CardFinding::at),
                        kept,
                        Signed.holder(request).isPresent(),
                        problems));
    }
}
