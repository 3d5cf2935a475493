// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.hotline.Hotline;
import org.jadeseal.ra.hotline.Report;
import org.jadeseal.ra.hotline.Reporting;
import org.jadeseal.ra.subscriber.PhoneNumber;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// 電話受理: what to ask, and the report of a caller that suspends certificates or a card (CT5, CD11,
/// CD12b; T18).
@Controller
@OnHost(Host.COUNTER)
final class PhoneController {

    private final Hotline hotline;
    private final SubscriberReader reader;
    private final StoryReader stories;
    private final Operations operations;
    private final Pages pages;

    PhoneController(
            Hotline hotline,
            SubscriberReader reader,
            StoryReader stories,
            Operations operations,
            Pages pages) {
        this.hotline = hotline;
        this.reader = reader;
        this.stories = stories;
        this.operations = operations;
        this.pages = pages;
    }

    @Needs(Right.SUSPEND)
    @GetMapping("/phone")
    View desk() {
        return pages.page("counter/phone", PhonePage.EMPTY);
    }

    @Needs(Right.SUSPEND)
    @GetMapping("/subscribers/{account}/report")
    View form(@PathVariable String account, HttpServletRequest request) {
        return page(
                HttpStatus.OK,
                reader.account(account),
                ReportForm.EMPTY,
                Optional.empty(),
                Problems.none(),
                request);
    }

    /// The registered number, for a call back; what was typed stays.
    @Needs(Right.SUSPEND)
    @PostMapping("/subscribers/{account}/report/number")
    View number(
            @PathVariable String account,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        Account found = reader.account(account);
        ReportForm form = ReportForm.of(typed);
        Optional<String> number =
                hotline.numberToCall(Signed.officer(request), found.id()).map(PhoneNumber::value);
        return page(HttpStatus.OK, found, form, number, Problems.none(), request);
    }

    @Needs(Right.SUSPEND)
    @PostMapping("/subscribers/{account}/report")
    View report(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        Account found = reader.account(account);
        ReportForm form = ReportForm.of(typed);
        Optional<Report> report = form.report(found.id());
        if (report.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    found,
                    form,
                    Optional.empty(),
                    form.problems(),
                    request);
        }
        OfficerActor officer = Signed.officer(request);
        return switch (hotline.report(officer, operations.read(operation), report.get())) {
            case Reporting.Held held -> pages.page("counter/reported", reported(found, held));
            case Reporting.WrongProof _ -> again(found, form, "report.wrong-proof", request);
            case Reporting.SupervisorNeeded _ -> again(found, form, "report.supervisor", request);
            case Reporting.TooMany _ -> again(found, form, "report.too-many", request);
            case Reporting.NothingToDo _ -> again(found, form, "report.nothing", request);
            case Reporting.UnknownAccount _ -> throw SubscriberReader.notFound();
            case Reporting.Refused _ -> reader.refused();
        };
    }

    private static ReportedPage reported(Account account, Reporting.Held held) {
        return new ReportedPage(account.id().value(), held);
    }

    /// What the page after a report says.
    record ReportedPage(String account, Reporting.Held held) {}

    private View again(Account account, ReportForm form, String key, HttpServletRequest request) {
        return page(
                HttpStatus.CONFLICT,
                account,
                form,
                Optional.empty(),
                Problems.general(key),
                request);
    }

    private View page(
            HttpStatus status,
            Account account,
            ReportForm form,
            Optional<String> number,
            Problems problems,
            HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        return pages.page(
                status,
                "counter/report",
                new ReportPage(
                        reader.holding(account),
                        stories.certificates(officer, account.id()),
                        new ReportPage.Typed(form, operations.draw(), problems),
                        number,
                        officer.roles()));
    }
}
