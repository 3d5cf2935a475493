// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.decision.DecisionDesk;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.Resolution;
import org.jadeseal.ra.form.Verdict;
import org.jadeseal.ra.mass.MassChanges;
import org.jadeseal.ra.mass.MassStep;
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

/// One mass change, and the buttons of an officer without a card.
@Controller
@OnHost(Host.COUNTER)
final class MassCaseController {

    private final MassChanges changes;
    private final MassReader reader;
    private final Operations operations;

    MassCaseController(MassChanges changes, MassReader reader, Operations operations) {
        this.changes = changes;
        this.reader = reader;
        this.operations = operations;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/mass-changes/{number}")
    View change(@PathVariable String number, HttpServletRequest request) {
        return reader.page(HttpStatus.OK, number(number), Problems.none(), request);
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/mass-changes/{number}/progress")
    View progress(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        return reader.progress(number(number), request, response);
    }

    @Needs(Right.PROPOSE_MASS_CHANGE)
    @PostMapping("/mass-changes/{number}/{way:review|withdraw}")
    View propose(
            @PathVariable String number,
            @PathVariable String way,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        return decide(number(number), verdict(way), "", operation, seen, request);
    }

    @Needs(Right.APPROVE_MASS_CHANGE)
    @PostMapping("/mass-changes/{number}/{way:approve|reject}")
    View approve(
            @PathVariable String number,
            @PathVariable String way,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Verdict verdict = verdict(way);
        Optional<String> told =
                verdict.hasReason() ? DecisionDesk.signable(reason) : Optional.of("");
        return told.map(line -> decide(number(number), verdict, line, operation, seen, request))
                .orElseGet(() -> again(number(number), "case.reason-not-signable", request));
    }

    private View decide(
            CaseNumber number,
            Verdict verdict,
            String reason,
            String operation,
            String seen,
            HttpServletRequest request) {
        MassStep step =
                changes.decide(
                        new Resolution(
                                Signed.officer(request),
                                operations.read(operation),
                                number,
                                verdict,
                                Optional.of(digest(seen)),
                                reason));
        return switch (step) {
            case MassStep.Done _ -> new RedirectView("/mass-changes/" + number.value());
            case MassStep.Changed _ -> again(number, "case.changed", request);
            case MassStep.NotFromHere _ -> again(number, "case.not-from-here", request);
            case MassStep.SamePerson _ -> again(number, "case.same-person", request);
            case MassStep.NothingToDo _ -> again(number, "mass.nothing-to-do", request);
            case MassStep.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case MassStep.Refused _ -> reader.refused();
        };
    }

    private View again(CaseNumber number, String key, HttpServletRequest request) {
        return reader.page(HttpStatus.CONFLICT, number, Problems.general(key), request);
    }

    private static Verdict verdict(String way) {
        return Verdict.valueOf(way.toUpperCase(Locale.ROOT));
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
