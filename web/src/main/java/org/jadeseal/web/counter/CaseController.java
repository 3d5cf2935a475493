// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.Approval;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.FormStep;
import org.jadeseal.ra.form.HandingOver;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
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

/// One case: first check, second check by another person, return, rejection, hand-over.
@Controller
@OnHost(Host.COUNTER)
final class CaseController {

    private static final int LONGEST_REASON = 500;

    private final Registrations registrations;
    private final CaseReader reader;
    private final Operations operations;

    CaseController(Registrations registrations, CaseReader reader, Operations operations) {
        this.registrations = registrations;
        this.reader = reader;
        this.operations = operations;
    }

    /// A step of a form that needs nothing but the officer and the token.
    private interface Step {
        FormStep take(OfficerActor officer, OperationToken token, CaseNumber number);
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/forms/{number}")
    View form(@PathVariable String number, HttpServletRequest request) {
        return reader.page(CaseAddress.number(number), request);
    }

    @Needs(Right.REVIEW_FORM)
    @PostMapping("/forms/{number}/review")
    View review(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        FormDigest digest = CaseAddress.seen(seen);
        return step(
                number,
                operation,
                request,
                (officer, token, form) -> registrations.review(officer, token, form, digest));
    }

    @Needs(Right.APPROVE_FORM)
    @PostMapping("/forms/{number}/approve")
    View approve(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        CaseNumber form = CaseAddress.number(number);
        Approval approval =
                registrations.approve(
                        Signed.officer(request),
                        operations.read(operation),
                        form,
                        CaseAddress.seen(seen));
        return switch (approval) {
            case Approval.Executed _, Approval.WaitsForStock _ -> show(form);
            case Approval.SamePerson _ -> again(form, "case.same-person", request);
            case Approval.Changed _ -> again(form, "case.changed", request);
            case Approval.NotFromHere _ -> again(form, "case.not-from-here", request);
            case Approval.UnknownCase _ -> throw notFound();
            case Approval.Refused _ -> reader.refused();
        };
    }

    @Needs(Right.DECLINE_FORM)
    @PostMapping("/forms/{number}/return")
    View giveBack(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        String told = reason.strip();
        return told.isEmpty() || told.length() > LONGEST_REASON
                ? again(CaseAddress.number(number), "case.reason-missing", request)
                : step(
                        number,
                        operation,
                        request,
                        (officer, token, form) ->
                                registrations.giveBack(officer, token, form, told));
    }

    @Needs(Right.DECLINE_FORM)
    @PostMapping("/forms/{number}/reject")
    View reject(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        String told = reason.strip();
        return told.isEmpty() || told.length() > LONGEST_REASON
                ? again(CaseAddress.number(number), "case.reason-missing", request)
                : step(
                        number,
                        operation,
                        request,
                        (officer, token, form) -> registrations.reject(officer, token, form, told));
    }

    @Needs(Right.DECLINE_FORM)
    @PostMapping("/forms/{number}/withdraw")
    View withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String operation,
            HttpServletRequest request) {
        return step(number, operation, request, registrations::withdraw);
    }

    @Needs(Right.HAND_OVER)
    @PostMapping("/forms/{number}/hand-over")
    View handOver(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request) {
        CaseNumber form = CaseAddress.number(number);
        if (!receipt.equals("signed")) {
            return again(form, "case.receipt-missing", request);
        }
        HandingOver done =
                registrations.handOver(Signed.officer(request), operations.read(operation), form);
        return switch (done) {
            case HandingOver.HandedOver _ -> show(form);
            case HandingOver.CardNotReady _ -> again(form, "case.card-not-ready", request);
            case HandingOver.NotFromHere _ -> again(form, "case.not-from-here", request);
            case HandingOver.UnknownCase _ -> throw notFound();
            case HandingOver.Refused _ -> reader.refused();
        };
    }

    private View step(String number, String operation, HttpServletRequest request, Step step) {
        CaseNumber form = CaseAddress.number(number);
        return switch (step.take(Signed.officer(request), operations.read(operation), form)) {
            case FormStep.Done _ -> show(form);
            case FormStep.Changed _ -> again(form, "case.changed", request);
            case FormStep.Unchanged _, FormStep.NotFromHere _ ->
                    again(form, "case.not-from-here", request);
            case FormStep.UnknownCase _ -> throw notFound();
            case FormStep.Refused _ -> reader.refused();
        };
    }

    private static View show(CaseNumber number) {
        return new RedirectView("/forms/" + number.value());
    }

    private View again(CaseNumber number, String key, HttpServletRequest request) {
        return reader.page(HttpStatus.CONFLICT, number, Problems.general(key), request);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
