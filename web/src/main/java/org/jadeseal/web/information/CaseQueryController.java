// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.information;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.request.CaseLookup;
import org.jadeseal.ra.request.CaseState;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.CaptchaGate;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// 案件進度查詢: how far a form is, by its number, for whoever has it. No name is shown.
@Controller
@OnHost(Host.SITE)
final class CaseQueryController {

    /// What the page shows.
    ///
    /// @param asked as typed
    /// @param searched whether something was looked for
    record CasePage(
            String asked,
            String captchaId,
            boolean searched,
            Optional<CaseState> found,
            Problems problems) {

        /// Which of the four steps this is, from 1; 0 where the way has ended otherwise.
        int step() {
            return switch (found.map(CaseState::stage).orElse("")) {
                case "received" -> 1;
                case "reviewed" -> 2;
                case "approved" -> 3;
                case "executed", "closed" -> 4;
                default -> 0;
            };
        }
    }

    private final CaseLookup cases;
    private final CaptchaGate gate;
    private final Pages pages;

    CaseQueryController(CaseLookup cases, CaptchaGate gate, Pages pages) {
        this.cases = cases;
        this.gate = gate;
        this.pages = pages;
    }

    @GetMapping("/case-status")
    View form(HttpServletRequest request) {
        return page(HttpStatus.OK, "", Problems.none(), request);
    }

    @PostMapping("/case-status")
    View search(
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String captcha,
            @RequestParam(defaultValue = "") String captchaId,
            HttpServletRequest request) {
        String kept = asked.length() > 20 ? "" : asked.strip();
        if (!gate.allowsSearch(request)) {
            Problems late = Problems.general("status-query.too-many");
            return page(HttpStatus.TOO_MANY_REQUESTS, kept, late, request);
        }
        if (!gate.passes(request, captchaId, captcha)) {
            return wrong(kept, "captcha", "status-query.wrong-captcha", request);
        }
        return CaseNumber.parse(kept)
                .map(number -> found(kept, cases.find(number), request))
                .orElseGet(() -> wrong(kept, "asked", "case-query.wrong", request));
    }

    private View found(String asked, Optional<CaseState> found, HttpServletRequest request) {
        return pages.page(
                "information/case",
                new CasePage(asked, gate.fresh(request), true, found, Problems.none()));
    }

    private View wrong(String asked, String field, String key, HttpServletRequest request) {
        Problems problems = Problems.fields(Map.of(field, key));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, asked, problems, request);
    }

    private View page(
            HttpStatus status, String asked, Problems problems, HttpServletRequest request) {
        return pages.page(
                status,
                "information/case",
                new CasePage(asked, gate.fresh(request), false, Optional.empty(), problems));
    }
}
