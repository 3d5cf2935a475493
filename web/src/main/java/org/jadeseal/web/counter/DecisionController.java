// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.decision.DecisionDesk;
import org.jadeseal.ra.decision.PaperKind;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Resolution;
import org.jadeseal.ra.form.Verdict;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Problems;
import org.jadeseal.web.work.OpenWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 以憑證卡簽章: the buttons of an officer who came by card. Nothing is decided here: the task is opened
/// in which the card signs.
@Controller
@OnHost(Host.COUNTER)
final class DecisionController {

    /// Kept in the session: the case that is being decided.
    private static final String CASE = "decided-case";

    private static final String MASS = "mass-changes";

    private final DecisionDesk decisions;
    private final CaseReader forms;
    private final RequestReader requests;
    private final ClientCaseReader clients;
    private final MassReader massChanges;
    private final Operations operations;
    private final OpenWork work;

    DecisionController(
            DecisionDesk decisions,
            CaseReader forms,
            RequestReader requests,
            ClientCaseReader clients,
            MassReader massChanges,
            Operations operations,
            OpenWork work) {
        this.decisions = decisions;
        this.forms = forms;
        this.requests = requests;
        this.clients = clients;
        this.massChanges = massChanges;
        this.operations = operations;
        this.work = work;
    }

    @Needs(Right.REVIEW_FORM)
    @PostMapping("/{paper:forms|requests|clients}/{number}/sign/review")
    View review(
            @PathVariable String paper, @PathVariable String number, HttpServletRequest request) {
        return sign(paper, number, Verdict.REVIEW, "", request);
    }

    @Needs(Right.APPROVE_FORM)
    @PostMapping("/{paper:forms|requests|clients}/{number}/sign/approve")
    View approve(
            @PathVariable String paper, @PathVariable String number, HttpServletRequest request) {
        return sign(paper, number, Verdict.APPROVE, "", request);
    }

    @Needs(Right.DECLINE_FORM)
    @PostMapping("/{paper:forms|requests|clients}/{number}/sign/{way:return|reject|withdraw}")
    View decline(
            @PathVariable String paper,
            @PathVariable String number,
            @PathVariable String way,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return decide(paper, number, way, reason, request);
    }

    @Needs(Right.PROPOSE_MASS_CHANGE)
    @PostMapping("/mass-changes/{number}/sign/{way:review|withdraw}")
    View propose(
            @PathVariable String number, @PathVariable String way, HttpServletRequest request) {
        return decide(MASS, number, way, "", request);
    }

    @Needs(Right.APPROVE_MASS_CHANGE)
    @PostMapping("/mass-changes/{number}/sign/{way:approve|reject}")
    View approveProposal(
            @PathVariable String number,
            @PathVariable String way,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return decide(MASS, number, way, reason, request);
    }

    private View decide(
            String paper, String number, String way, String reason, HttpServletRequest request) {
        Verdict verdict = Verdict.valueOf(way.toUpperCase(Locale.ROOT));
        Optional<String> told =
                verdict.hasReason() ? DecisionDesk.signable(reason) : Optional.of("");
        return told.map(line -> sign(paper, number, verdict, line, request))
                .orElseGet(() -> again(paper, CaseAddress.number(number), request));
    }

    private View sign(
            String paper,
            String number,
            Verdict verdict,
            String reason,
            HttpServletRequest request) {
        CaseNumber found = CaseAddress.number(number);
        Resolution resolved =
                new Resolution(
                        Signed.officer(request),
                        operations.read(parameter(request, "operation")),
                        found,
                        verdict,
                        Optional.of(CaseAddress.seen(parameter(request, "seen"))),
                        reason);
        request.getSession().setAttribute(CASE, "/" + paper + "/" + found.value());
        return work.follow(decisions.begin(kind(paper), resolved), request);
    }

    private static PaperKind kind(String paper) {
        return switch (paper) {
            case "requests" -> PaperKind.REQUEST;
            case "clients" -> PaperKind.CLIENT;
            case MASS -> PaperKind.MASS;
            default -> PaperKind.FORM;
        };
    }

    /// From the task back to the case.
    @GetMapping("/decided")
    View decided(HttpServletRequest request) {
        return new RedirectView(
                request.getSession().getAttribute(CASE) instanceof String address ? address : "/");
    }

    private View again(String paper, CaseNumber number, HttpServletRequest request) {
        Problems problems = Problems.general("case.reason-not-signable");
        return switch (kind(paper)) {
            case REQUEST -> requests.page(HttpStatus.CONFLICT, number, problems, request);
            case CLIENT -> clients.page(HttpStatus.CONFLICT, number, problems, request);
            case FORM -> forms.page(HttpStatus.CONFLICT, number, problems, request);
            case MASS -> massChanges.page(HttpStatus.CONFLICT, number, problems, request);
        };
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
