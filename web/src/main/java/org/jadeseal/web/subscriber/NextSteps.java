// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateRegister;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.work.OpenWork;
import org.springframework.stereotype.Component;

/// Finds out what the person whose request it is should do next, so that no page offers what can
/// only be refused.
@Component
final class NextSteps {

    private final CertificateRegister certificates;
    private final Holders holders;
    private final TaskDesk tasks;
    private final OpenWork work;
    private final Clock clock;

    NextSteps(
            CertificateRegister certificates,
            Holders holders,
            TaskDesk tasks,
            OpenWork work,
            Clock clock) {
        this.certificates = certificates;
        this.holders = holders;
        this.tasks = tasks;
        this.work = work;
        this.clock = clock;
    }

    NextStep of(HttpServletRequest request) {
        Holder holder = holders.of(request);
        List<Certificate> own =
                switch (certificates.own(Signed.subscriber(request))) {
                    case Overview.Shown(var shown) -> shown;
                    case Overview.Refused _ -> List.of();
                };
        return NextStep.of(holder, own, open(holder, request), clock.instant());
    }

    /// The next step, if it is one of those that come before what a page is for.
    ///
    /// @param first keys of such steps
    Optional<NextStep> before(Set<String> first, HttpServletRequest request) {
        return Optional.of(of(request)).filter(step -> first.contains(step.key()));
    }

    private Optional<TaskId> open(Holder holder, HttpServletRequest request) {
        return holder.card()
                .map(Card::id)
                .flatMap(tasks::openAt)
                .filter(task -> work.mayShow(task, request));
    }
}
