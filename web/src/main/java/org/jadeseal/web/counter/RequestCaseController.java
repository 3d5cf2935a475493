// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.request.RequestStep;
import org.jadeseal.ra.request.Requests;
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

/// One request: first check, second check by another person with its effect, return, rejection,
/// withdrawal.
@Controller
@OnHost(Host.COUNTER)
final class RequestCaseController {

    private static final int LONGEST_REASON = 500;

    private final Requests requests;
    private final RequestReader reader;
    private final Operations operations;

    RequestCaseController(Requests requests, RequestReader reader, Operations operations) {
        this.requests = requests;
        this.reader = reader;
        this.operations = operations;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/requests/{number}")
    View request(@PathVariable String number, HttpServletRequest request) {
        return reader.page(HttpStatus.OK, CaseAddress.number(number), Problems.none(), request);
    }

    @Needs(Right.REVIEW_FORM)
    @PostMapping("/requests/{number}/review")
    View review(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        return show(
                CaseAddress.number(number),
                requests.review(
                        officer,
                        operations.read(operation),
                        CaseAddress.number(number),
                        CaseAddress.seen(seen)),
                request);
    }

    @Needs(Right.APPROVE_FORM)
    @PostMapping("/requests/{number}/approve")
    View approve(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        return show(
                CaseAddress.number(number),
                requests.approve(
                        officer,
                        operations.read(operation),
                        CaseAddress.number(number),
                        CaseAddress.seen(seen)),
                request);
    }

    @Needs(Right.DECLINE_FORM)
    @PostMapping("/requests/{number}/{way:return|reject|withdraw}")
    View decline(
            @PathVariable String number,
            @PathVariable String way,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        CaseNumber found = CaseAddress.number(number);
        String told = reason.strip();
        if (!way.equals("withdraw") && (told.isEmpty() || told.length() > LONGEST_REASON)) {
            return again(found, "case.reason-missing", request);
        }
        OfficerActor officer = Signed.officer(request);
        var token = operations.read(operation);
        return show(
                found,
                switch (way) {
                    case "return" -> requests.giveBack(officer, token, found, told);
                    case "reject" -> requests.reject(officer, token, found, told);
                    default -> requests.withdraw(officer, token, found);
                },
                request);
    }

    private View show(CaseNumber number, RequestStep step, HttpServletRequest request) {
        return switch (step) {
            case RequestStep.Done _ -> new RedirectView("/requests/" + number.value());
            case RequestStep.Changed _ -> again(number, "case.changed", request);
            case RequestStep.Unchanged _, RequestStep.NotFromHere _, RequestStep.AlreadyOpen _ ->
                    again(number, "case.not-from-here", request);
            case RequestStep.SamePerson _ -> again(number, "case.same-person", request);
            case RequestStep.NothingToDo _ -> again(number, "request.nothing-to-do", request);
            case RequestStep.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case RequestStep.Refused _ -> reader.refused();
        };
    }

    private View again(CaseNumber number, String key, HttpServletRequest request) {
        return reader.page(HttpStatus.CONFLICT, number, Problems.general(key), request);
    }
}
