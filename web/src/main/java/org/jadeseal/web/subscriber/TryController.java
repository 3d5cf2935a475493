// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.certificate.TryOut;
import org.jadeseal.ra.certificate.TryingOut;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 「試用我的憑證」: a test of both keys at the card; its result stands on the page of the task.
@Controller
@OnHost(Host.SITE)
final class TryController {

    private static final String ADDRESS = "/try-certificates";

    /// What the page shows.
    ///
    /// @param first what comes before there is something to try
    record TryPage(Optional<NextStep> first, boolean connected, Problems problems) {}

    private static final Set<String> FIRST =
            Set.of(
                    "next.apply",
                    "next.no-card",
                    "next.register",
                    "next.activate",
                    "next.finish",
                    "next.resume");

    private final TryOut tryOut;
    private final NextSteps steps;
    private final OpenWork work;
    private final Pages pages;

    TryController(TryOut tryOut, NextSteps steps, OpenWork work, Pages pages) {
        this.tryOut = tryOut;
        this.steps = steps;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View form(HttpServletRequest request) {
        return form(HttpStatus.OK, Problems.none(), request);
    }

    @PostMapping(ADDRESS)
    View begin(HttpServletRequest request) {
        Optional<ConnectionId> agent = work.connection(request);
        if (agent.isEmpty()) {
            return OpenWork.connectFirst(ADDRESS);
        }
        return switch (tryOut.begin(Signed.subscriber(request), agent.get())) {
            case TryingOut.Working(var task) -> OpenWork.show(task);
            case TryingOut.NoAgent _ -> OpenWork.connectFirst(ADDRESS);
            case TryingOut.NothingInForce _ -> again("try.nothing", request);
            case TryingOut.OnHold _ -> again("try.on-hold", request);
            case TryingOut.NotOnCard _ -> again("try.not-on-card", request);
            case TryingOut.CardBusy _ -> again("apply.card-busy", request);
            case TryingOut.SessionEnded _ -> new RedirectView("/login?ended");
            case TryingOut.Refused _ -> again("act.refused", request);
        };
    }

    private View again(String key, HttpServletRequest request) {
        return form(HttpStatus.CONFLICT, Problems.general(key), request);
    }

    private View form(HttpStatus status, Problems problems, HttpServletRequest request) {
        return pages.page(
                status,
                "subscriber/try",
                new TryPage(
                        steps.before(FIRST, request),
                        work.connection(request).isPresent(),
                        problems));
    }
}
