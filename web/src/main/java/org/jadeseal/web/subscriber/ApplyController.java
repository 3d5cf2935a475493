// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.certificate.Application;
import org.jadeseal.ra.certificate.Applying;
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

/// 「憑證申請」 (manual 5.2.3(2)): own data, terms, 確定; then a task at the card.
@Controller
@OnHost(Host.SITE)
final class ApplyController {

    /// What the page shows.
    ///
    /// @param connected whether a card program serves this browser
    /// @param terms version shown
    /// @param first what comes before an application, or in its place
    record ApplyPage(
            Holder holder,
            boolean connected,
            String terms,
            Optional<NextStep> first,
            Problems problems) {}

    /// Of somebody who has certificates there is nothing to apply for.
    private static final Set<String> FIRST =
            Set.of(
                    "next.continue",
                    "next.password",
                    "next.activate",
                    "next.finish",
                    "next.finish-renewal",
                    "next.renew",
                    "next.resume",
                    "next.well");

    private final Application application;
    private final Holders holders;
    private final NextSteps steps;
    private final OpenWork work;
    private final Pages pages;

    ApplyController(
            Application application, Holders holders, NextSteps steps, OpenWork work, Pages pages) {
        this.application = application;
        this.holders = holders;
        this.steps = steps;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping("/apply")
    View form(HttpServletRequest request) {
        return form(HttpStatus.OK, Problems.none(), request);
    }

    @PostMapping("/apply")
    View apply(
            @RequestParam(defaultValue = "") String terms,
            @RequestParam(defaultValue = "") String accepted,
            HttpServletRequest request) {
        if (!accepted.equals("yes")) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Problems.fields(Map.of("accepted", "apply.wrong.accepted")),
                    request);
        }
        Optional<ConnectionId> agent = work.connection(request);
        if (agent.isEmpty()) {
            return OpenWork.connectFirst("/apply");
        }
        return switch (application.apply(Signed.subscriber(request), terms, agent.get())) {
            case Applying.Working(var task) -> OpenWork.show(task);
            case Applying.NoAgent _ -> OpenWork.connectFirst("/apply");
            case Applying.AlreadyApplied _ -> again("apply.already", request);
            case Applying.NoRegistration _ -> again("apply.no-registration", request);
            case Applying.NoUsableCard _ -> again("apply.no-usable-card", request);
            case Applying.CardDoesNotAttest _ -> again("apply.card-does-not-attest", request);
            case Applying.CardBusy _ -> again("apply.card-busy", request);
            case Applying.TermsChanged _ -> again("apply.terms-changed", request);
            case Applying.SessionEnded _ -> new RedirectView("/login?ended");
            case Applying.Refused _ -> again("act.refused", request);
        };
    }

    private View again(String key, HttpServletRequest request) {
        return form(HttpStatus.CONFLICT, Problems.general(key), request);
    }

    private View form(HttpStatus status, Problems problems, HttpServletRequest request) {
        return pages.page(
                status,
                "subscriber/apply",
                new ApplyPage(
                        holders.of(request),
                        work.connection(request).isPresent(),
                        Application.TERMS,
                        steps.before(FIRST, request),
                        problems));
    }
}
