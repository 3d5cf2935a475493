// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.request.Request;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 補正 of a request: ground, note and contact data. It needs a new first check.
@Controller
@OnHost(Host.COUNTER)
final class RequestCorrectionController {

    private final Requests requests;
    private final RequestList list;
    private final RequestReader reader;
    private final Operations operations;
    private final Pages pages;

    RequestCorrectionController(
            Requests requests,
            RequestList list,
            RequestReader reader,
            Operations operations,
            Pages pages) {
        this.requests = requests;
        this.list = list;
        this.reader = reader;
        this.operations = operations;
        this.pages = pages;
    }

    @Needs(Right.ENTER_FORM)
    @GetMapping("/requests/{number}/correct")
    View form(@PathVariable String number, HttpServletRequest request) {
        return of(
                CaseAddress.number(number),
                request,
                found ->
                        Correctable.is(found)
                                ? page(
                                        HttpStatus.OK,
                                        found,
                                        RequestForm.of(found.paper().fields()),
                                        Problems.none())
                                : again(found, "case.not-from-here", request));
    }

    @Needs(Right.ENTER_FORM)
    @PostMapping("/requests/{number}/correct")
    View correct(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        FormDigest seen = CaseAddress.seen(parameters.getOrDefault("seen", ""));
        return of(
                CaseAddress.number(number),
                request,
                found -> {
                    RequestForm form = RequestForm.of(parameters).about(found.paper().fields());
                    return form.fields()
                            .map(fields -> store(found, form, seen, fields, request))
                            .orElseGet(() -> incomplete(found, form, seen, request));
                });
    }

    private View of(CaseNumber number, HttpServletRequest request, Function<Request, View> view) {
        return switch (list.read(Signed.officer(request), number)) {
            case RequestReading.Found found -> view.apply(found.request());
            case RequestReading.Page _, RequestReading.Unknown _ -> throw notFound();
            case RequestReading.Refused _ -> reader.refused();
        };
    }

    private View incomplete(
            Request found, RequestForm form, FormDigest seen, HttpServletRequest request) {
        if (!found.paper().digest().equals(seen)) {
            return again(found, "case.changed", request);
        }
        return Correctable.is(found)
                ? page(HttpStatus.UNPROCESSABLE_CONTENT, found, form, form.problems())
                : again(found, "case.not-from-here", request);
    }

    private View store(
            Request found,
            RequestForm form,
            FormDigest seen,
            RequestFields fields,
            HttpServletRequest request) {
        RequestStep step =
                requests.amend(
                        Signed.officer(request),
                        operations.read(operation(request)),
                        found.caseNumber(),
                        seen,
                        fields);
        return switch (step) {
            case RequestStep.Done(var now) ->
                    new RedirectView("/requests/" + now.caseNumber().value());
            case RequestStep.Unchanged(var now) ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            now,
                            form,
                            Problems.general("correct.nothing"));
            case RequestStep.Changed(var now) -> again(now, "case.changed", request);
            case RequestStep.NotFromHere _,
                    RequestStep.AlreadyOpen _,
                    RequestStep.SamePerson _,
                    RequestStep.NothingToDo _ ->
                    again(found, "case.not-from-here", request);
            case RequestStep.Unknown _ -> throw notFound();
            case RequestStep.Refused _ -> reader.refused();
        };
    }

    private View page(HttpStatus status, Request found, RequestForm form, Problems problems) {
        return pages.page(
                status,
                "counter/request-correct",
                new RequestCorrectionPage(found, form, operations.draw(), problems));
    }

    private View again(Request found, String key, HttpServletRequest request) {
        return reader.page(HttpStatus.CONFLICT, found.caseNumber(), Problems.general(key), request);
    }

    private static String operation(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("operation")).orElse("");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
