// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateRegister;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.certificate.Renewal;
import org.jadeseal.ra.certificate.RenewalWindow;
import org.jadeseal.ra.certificate.Renewing;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.jadeseal.web.page.Times;
import org.jadeseal.web.work.OpenWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 「憑證展期(更新)」 (manual 6.3): the pair that expires last, 確定; then a task at the card (CT9).
@Controller
@OnHost(Host.SITE)
final class RenewController {

    /// What the page shows.
    ///
    /// @param pair that is to be renewed, signature certificate first; empty when there is none
    /// @param opens from when on; empty when it is possible now
    /// @param first what comes before a renewal
    /// @param connected whether a card program serves this browser
    record RenewPage(
            List<Certificate> pair,
            Optional<Instant> opens,
            Optional<NextStep> first,
            boolean connected,
            Problems problems) {

        RenewPage {
            pair = List.copyOf(pair);
        }
    }

    private static final Set<String> FIRST =
            Set.of("next.resume", "next.activate", "next.finish", "next.register");

    private final Renewal renewal;
    private final CertificateRegister certificates;
    private final AccountRegister accounts;
    private final NextSteps steps;
    private final OpenWork work;
    private final Pages pages;
    private final Clock clock;

    RenewController(
            Renewal renewal,
            CertificateRegister certificates,
            AccountRegister accounts,
            NextSteps steps,
            OpenWork work,
            Pages pages,
            Clock clock) {
        this.renewal = renewal;
        this.certificates = certificates;
        this.accounts = accounts;
        this.steps = steps;
        this.work = work;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/renew")
    View form(HttpServletRequest request) {
        boolean ofLetter = accounts.hasLetterPassword(Signed.subscriber(request).account());
        return ofLetter && !pair(request).isEmpty()
                ? new RedirectView("/password")
                : form(HttpStatus.OK, Problems.none(), request);
    }

    @PostMapping("/renew")
    View renew(HttpServletRequest request) {
        Optional<ConnectionId> agent = work.connection(request);
        if (agent.isEmpty()) {
            return OpenWork.connectFirst("/renew");
        }
        return answer(renewal.renew(Signed.subscriber(request), agent.get()), request);
    }

    /// The holder agrees that the oldest old key leaves a full card.
    @PostMapping("/renew/drop-oldest")
    View dropOldest(@RequestParam String old, HttpServletRequest request) {
        Optional<ConnectionId> agent = work.connection(request);
        return agent.isEmpty()
                ? OpenWork.connectFirst("/renew")
                : answer(
                        renewal.agreeToDrop(Signed.subscriber(request), old, agent.get()), request);
    }

    private View answer(Renewing renewing, HttpServletRequest request) {
        return switch (renewing) {
            case Renewing.Working(var task) -> OpenWork.show(task);
            case Renewing.NoAgent _ -> OpenWork.connectFirst("/renew");
            case Renewing.LetterPassword _ -> new RedirectView("/password");
            case Renewing.NothingToRenew _ -> again("renew.nothing", request);
            case Renewing.TooEarly(var opens) ->
                    again(Problems.general("renew.too-early", Times.day(opens)), request);
            case Renewing.Expired _ -> again("renew.expired", request);
            case Renewing.OtherMaker _ -> again("renew.other-maker", request);
            case Renewing.OnHold _ -> again("renew.on-hold", request);
            case Renewing.CardBusy _ -> again("apply.card-busy", request);
            case Renewing.SessionEnded _ -> new RedirectView("/login?ended");
            case Renewing.Refused _ -> again("act.refused", request);
        };
    }

    private View again(String key, HttpServletRequest request) {
        return again(Problems.general(key), request);
    }

    private View again(Problems problems, HttpServletRequest request) {
        return form(HttpStatus.CONFLICT, problems, request);
    }

    private View form(HttpStatus status, Problems problems, HttpServletRequest request) {
        List<Certificate> pair = pair(request);
        return pages.page(
                status,
                "subscriber/renew",
                new RenewPage(
                        pair,
                        opens(pair),
                        steps.before(FIRST, request),
                        work.connection(request).isPresent(),
                        problems));
    }

    private Optional<Instant> opens(List<Certificate> pair) {
        return pair.stream()
                .filter(Certificate.Active.class::isInstance)
                .findFirst()
                .map(RenewalWindow::of)
                .map(RenewalWindow::opens)
                .filter(clock.instant()::isBefore);
    }

    private List<Certificate> pair(HttpServletRequest request) {
        return switch (certificates.own(Signed.subscriber(request))) {
            case Overview.Shown(var own) -> NewestPair.of(own);
            case Overview.Refused _ -> List.of();
        };
    }
}
