// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.request.RequestFields;
import org.jadeseal.ra.request.RequestList;
import org.jadeseal.ra.request.RequestReading;
import org.jadeseal.ra.request.RequestStep;
import org.jadeseal.ra.request.Requests;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 廢止與復用: the list of requests, and the entry of what came by post or to the counter.
@Controller
@OnHost(Host.COUNTER)
final class RequestController {

    private static final int LINES = 25;

    private final Requests requests;
    private final RequestList list;
    private final Operations operations;
    private final Pages pages;

    RequestController(Requests requests, RequestList list, Operations operations, Pages pages) {
        this.requests = requests;
        this.list = list;
        this.operations = operations;
        this.pages = pages;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/requests")
    View list(@RequestParam(defaultValue = "") String from, HttpServletRequest request) {
        return switch (list.page(Signed.officer(request), CaseNumber.parse(from), LINES)) {
            case RequestReading.Page shown -> pages.page("counter/requests", shown);
            case RequestReading.Found _, RequestReading.Unknown _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case RequestReading.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    @Needs(Right.ENTER_FORM)
    @GetMapping("/requests/new")
    View form(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "REVOCATION") String kind) {
        return form(
                HttpStatus.OK,
                RequestForm.of(Map.of("account", account, "kind", kind)),
                Problems.none());
    }

    @Needs(Right.ENTER_FORM)
    @PostMapping("/requests")
    View enter(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        RequestForm form = RequestForm.of(typed);
        Optional<RequestFields> fields = form.fields();
        if (fields.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, form.problems());
        }
        RequestStep step =
                requests.enter(
                        Signed.officer(request),
                        operations.read(typed.getOrDefault("operation", "")),
                        fields.get());
        return switch (step) {
            case RequestStep.Done(var entered) ->
                    new RedirectView("/requests/" + entered.caseNumber().value());
            case RequestStep.AlreadyOpen(var number) ->
                    form(
                            HttpStatus.CONFLICT,
                            form,
                            Problems.general("form.already-open", number.value()));
            case RequestStep.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
            case RequestStep.Unknown _,
                    RequestStep.Unchanged _,
                    RequestStep.NotFromHere _,
                    RequestStep.Changed _,
                    RequestStep.SamePerson _,
                    RequestStep.NothingToDo _ ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            form,
                            Problems.general("request.unknown-account"));
        };
    }

    private View form(HttpStatus status, RequestForm form, Problems problems) {
        return pages.page(
                status,
                "counter/request-entry",
                new RequestEntry(form, operations.draw(), problems));
    }

    /// What the page of the entry shows.
    record RequestEntry(RequestForm form, String operation, Problems problems) {}
}
