// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.request.Request;
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

/// One request: first check, second check by another person with its effect, return, rejection,
/// withdrawal.
@Controller
@OnHost(Host.COUNTER)
final class RequestCaseController {

    private static final int LONGEST_REASON = 500;

    /// A request with its decisions, and the acts that its state and the officer's role allow. The
    /// gate in `ra` decides again.
    ///
    /// @param operation token of the next act
    record RequestPage(
            Request request,
            List<Decision> decisions,
            Set<Role> roles,
            String operation,
            Problems problems) {

        RequestPage {
            decisions = List.copyOf(decisions);
            roles = Set.copyOf(roles);
        }

        boolean mayReview() {
            return request instanceof Request.Received && roles.contains(Role.RAO);
        }

        boolean mayApprove() {
            return request instanceof Request.Reviewed && roles.contains(Role.RAS);
        }

        boolean mayDecline() {
            return (request instanceof Request.Received || request instanceof Request.Reviewed)
                    && (roles.contains(Role.RAO) || roles.contains(Role.RAS));
        }

        String address() {
            return "/requests/" + request.caseNumber().value();
        }

        /// Why it was returned or rejected.
        Optional<String> reason() {
            return switch (request) {
                case Request.Returned returned -> Optional.of(returned.reason());
                case Request.Rejected rejected -> Optional.of(rejected.reason());
                case Request.Received _,
                        Request.Reviewed _,
                        Request.Executed _,
                        Request.Withdrawn _,
                        Request.Expired _ ->
                        Optional.empty();
            };
        }
    }

    private final Requests requests;
    private final RequestList list;
    private final Operations operations;
    private final Pages pages;

    RequestCaseController(Requests requests, RequestList list, Operations operations, Pages pages) {
        this.requests = requests;
        this.list = list;
        this.operations = operations;
        this.pages = pages;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/requests/{number}")
    View request(@PathVariable String number, HttpServletRequest request) {
        return page(HttpStatus.OK, number(number), Problems.none(), request);
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
                number(number),
                requests.review(officer, operations.read(operation), number(number), digest(seen)),
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
                number(number),
                requests.approve(officer, operations.read(operation), number(number), digest(seen)),
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
        CaseNumber found = number(number);
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
            case RequestStep.NotFromHere _, RequestStep.AlreadyOpen _ ->
                    again(number, "case.not-from-here", request);
            case RequestStep.SamePerson _ -> again(number, "case.same-person", request);
            case RequestStep.NothingToDo _ -> again(number, "request.nothing-to-do", request);
            case RequestStep.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case RequestStep.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    private View again(CaseNumber number, String key, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, number, Problems.general(key), request);
    }

    private View page(
            HttpStatus status, CaseNumber number, Problems problems, HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        return switch (list.read(officer, number)) {
            case RequestReading.Found(var found, var decisions) ->
                    pages.page(
                            status,
                            "counter/request",
                            new RequestPage(
                                    found,
                                    decisions,
                                    officer.roles(),
                                    operations.draw(),
                                    problems));
            case RequestReading.Page _, RequestReading.Unknown _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case RequestReading.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    private static CaseNumber number(String text) {
        return CaseNumber.parse(text)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static FormDigest digest(String seen) {
        if (!seen.matches("[0-9a-f]{64}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new FormDigest(seen);
    }
}
