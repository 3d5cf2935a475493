// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateRegister;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.LastLogins;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.work.OpenWork;
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

    private final CertificateRegister certificates;
    private final Holders holders;
    private final TaskDesk tasks;
    private final OpenWork work;
    private final Pages pages;
    private final Clock clock;

    HomeController(
            CertificateRegister certificates,
            Holders holders,
            TaskDesk tasks,
            OpenWork work,
            Pages pages,
            Clock clock) {
        this.certificates = certificates;
        this.holders = holders;
        this.tasks = tasks;
        this.work = work;
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
                        NextStep.of(holder, own, open(holder, request), clock.instant()),
                        LastLogins.shown(request),
                        parameters.containsKey("ended-another"),
                        clock.instant()));
    }

    private Optional<TaskId> open(Holder holder, HttpServletRequest request) {
        return holder.card()
                .map(Card::id)
                .flatMap(tasks::openAt)
                .filter(task -> work.mayShow(task, request));
    }
}
