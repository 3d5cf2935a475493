// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateRegister;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.history.HolderHistory;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.LastLogins;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// 我的憑證, the first page after login.
@Controller
@OnHost(Host.SITE)
final class HomeController {

    /// Of the log; some of them have no words.
    private static final int LINES = 30;

    private final CertificateRegister certificates;
    private final Holders holders;
    private final NextSteps steps;
    private final HolderHistory history;
    private final Pages pages;
    private final Clock clock;

    HomeController(
            CertificateRegister certificates,
            Holders holders,
            NextSteps steps,
            HolderHistory history,
            Pages pages,
            Clock clock) {
        this.certificates = certificates;
        this.holders = holders;
        this.steps = steps;
        this.history = history;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    View home(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        List<Certificate> own =
                switch (certificates.own(Signed.subscriber(request))) {
                    case Overview.Shown(var shown) -> shown;
                    case Overview.Refused _ ->
                            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                };
        Holder holder = holders.of(request);
        return pages.page(
                "subscriber/home",
                new HomePage(
                        holder,
                        own,
                        steps.of(request),
                        history.latest(Signed.subscriber(request), LINES),
                        LastLogins.shown(request),
                        parameters.containsKey("ended-another"),
                        clock.instant()));
    }
}
