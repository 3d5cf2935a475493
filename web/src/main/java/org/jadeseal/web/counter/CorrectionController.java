// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.FormReading;
import org.jadeseal.ra.form.FormStep;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.form.Registrations;
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

/// 補正 of a registration: a typing error, or what a returned one lacked. It needs a new first check.
@Controller
@OnHost(Host.COUNTER)
final class CorrectionController {

    private final Registrations registrations;
    private final FormList forms;
    private final CaseReader reader;
    private final Operations operations;
    private final Pages pages;

    CorrectionController(
            Registrations registrations,
            FormList forms,
            CaseReader reader,
            Operations operations,
            Pages pages) {
        this.registrations = registrations;
        this.forms = forms;
        this.reader = reader;
        this.operations = operations;
        this.pages = pages;
    }

    @Needs(Right.ENTER_FORM)
    @GetMapping("/forms/{number}/correct")
    View form(@PathVariable String number, HttpServletRequest request) {
        return of(
                CaseAddress.number(number),
                request,
                form ->
                        Correctable.is(form)
                                ? open(form.caseNumber(), request)
                                : again(form, "case.not-from-here", request));
    }

    private View open(CaseNumber number, HttpServletRequest request) {
        return switch (forms.open(Signed.officer(request), number)) {
            case FormReading.Found found ->
                    page(HttpStatus.OK, Correction.of(found.form()), Problems.none());
            case FormReading.UnknownCase _ -> throw notFound();
            case FormReading.Refused _ -> reader.refused();
        };
    }

    @Needs(Right.ENTER_FORM)
    @PostMapping("/forms/{number}/correct")
    View correct(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        FormDigest seen = CaseAddress.seen(parameters.getOrDefault("seen", ""));
        return of(
                CaseAddress.number(number),
                request,
                form -> {
                    Correction typed = new Correction(form, RegistrationForm.of(parameters));
                    return typed.fields()
                            .map(fields -> store(typed, seen, fields, request))
                            .orElseGet(() -> incomplete(typed, seen, request));
                });
    }

    private View of(CaseNumber number, HttpServletRequest request, Function<Form, View> view) {
        return switch (forms.read(Signed.officer(request), number)) {
            case FormReading.Found found -> view.apply(found.form());
            case FormReading.UnknownCase _ -> throw notFound();
            case FormReading.Refused _ -> reader.refused();
        };
    }

    private View incomplete(Correction typed, FormDigest seen, HttpServletRequest request) {
        Form form = typed.form();
        if (!form.paper().digest().equals(seen)) {
            return again(form, "case.changed", request);
        }
        return Correctable.is(form)
                ? page(HttpStatus.UNPROCESSABLE_CONTENT, typed, typed.problems())
                : again(form, "case.not-from-here", request);
    }

    private View store(
            Correction typed,
            FormDigest seen,
            RegistrationFields fields,
            HttpServletRequest request) {
        FormStep step =
                registrations.amend(
                        Signed.officer(request),
                        operations.read(operation(request)),
                        typed.form().caseNumber(),
                        seen,
                        fields);
        return switch (step) {
            case FormStep.Done(var form) -> new RedirectView("/forms/" + form.caseNumber().value());
            case FormStep.Unchanged _ ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            typed,
                            Problems.general("correct.nothing"));
            case FormStep.Changed(var form) -> again(form, "case.changed", request);
            case FormStep.NotFromHere(var form) ->
                    Correctable.is(form)
                            ? otherOpen(typed)
                            : again(form, "case.not-from-here", request);
            case FormStep.UnknownCase _ -> throw notFound();
            case FormStep.Refused _ -> reader.refused();
        };
    }

    /// Nobody has two open registrations.
    private View otherOpen(Correction typed) {
        return page(
                HttpStatus.CONFLICT,
                typed,
                Problems.fields(Map.of("nationalId", "correct.other-open")));
    }

    private View page(HttpStatus status, Correction correction, Problems problems) {
        return pages.page(
                status,
                "counter/correct",
                new CorrectionPage(correction, operations.draw(), problems));
    }

    private View again(Form form, String key, HttpServletRequest request) {
        return reader.page(HttpStatus.CONFLICT, form.caseNumber(), Problems.general(key), request);
    }

    private static String operation(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("operation")).orElse("");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
