// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.FormStep;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.form.ScanChange;
import org.jadeseal.ra.request.RequestStep;
import org.jadeseal.ra.request.Requests;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Changes the scans of a form or of a request, and shows the case as it is then.
@Component
final class ScanDesk {

    private static final String FORMS = "forms";

    private final Registrations registrations;
    private final Requests requests;
    private final CaseReader cases;
    private final RequestReader papers;
    private final Pages pages;

    ScanDesk(
            Registrations registrations,
            Requests requests,
            CaseReader cases,
            RequestReader papers,
            Pages pages) {
        this.registrations = registrations;
        this.requests = requests;
        this.cases = cases;
        this.papers = papers;
        this.pages = pages;
    }

    /// Which case is to be changed, as it was shown.
    record Asked(CaseNumber number, OperationToken token, FormDigest seen) {}

    static String address(String paper, CaseNumber number) {
        return "/" + paper + "/" + number.value();
    }

    View change(String paper, Asked asked, ScanChange change, HttpServletRequest request) {
        View done = new RedirectView(address(paper, asked.number()) + "#scans");
        return paper.equals(FORMS)
                ? after(form(asked, change, request), done, asked.number(), request)
                : after(request(asked, change, request), done, asked.number(), request);
    }

    private FormStep form(Asked asked, ScanChange change, HttpServletRequest request) {
        return registrations.change(
                Signed.officer(request), asked.token(), asked.number(), asked.seen(), change);
    }

    private RequestStep request(Asked asked, ScanChange change, HttpServletRequest request) {
        return requests.change(
                Signed.officer(request), asked.token(), asked.number(), asked.seen(), change);
    }

    private View after(FormStep step, View done, CaseNumber number, HttpServletRequest request) {
        return switch (step) {
            case FormStep.Done _ -> done;
            case FormStep.Changed _ -> again(FORMS, number, "case.changed", request);
            case FormStep.Unchanged _, FormStep.NotFromHere _ ->
                    again(FORMS, number, "case.not-from-here", request);
            case FormStep.UnknownCase _ -> throw notFound();
            case FormStep.Refused _ -> refused();
        };
    }

    private View after(RequestStep step, View done, CaseNumber number, HttpServletRequest request) {
        return switch (step) {
            case RequestStep.Done _ -> done;
            case RequestStep.Changed _ -> again("requests", number, "case.changed", request);
            case RequestStep.Unchanged _,
                    RequestStep.NotFromHere _,
                    RequestStep.AlreadyOpen _,
                    RequestStep.SamePerson _,
                    RequestStep.NothingToDo _ ->
                    again("requests", number, "case.not-from-here", request);
            case RequestStep.Unknown _ -> throw notFound();
            case RequestStep.Refused _ -> refused();
        };
    }

    /// The case, with what is wrong.
    View again(String paper, CaseNumber number, String key, HttpServletRequest request) {
        HttpStatus status =
                key.startsWith("scan.") ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        Problems problems = Problems.general(key);
        return paper.equals(FORMS)
                ? cases.page(status, number, problems, request)
                : papers.page(status, number, problems, request);
    }

    View refused() {
        return pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
