// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.selftest.LookingUp;
import org.jadeseal.ra.selftest.SelfTest;
import org.jadeseal.ra.selftest.SelfTests;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.RateLimits;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// 檢查碼查詢: the help desk sees what a holder's test found.
@Controller
@OnHost(Host.COUNTER)
final class LookUpController {

    private final SelfTests tests;
    private final RateLimits limits;
    private final Pages pages;

    LookUpController(SelfTests tests, RateLimits limits, Pages pages) {
        this.tests = tests;
        this.limits = limits;
        this.pages = pages;
    }

    @Needs(Right.READ_SELF_TEST)
    @PostMapping("/phone/self-test")
    View find(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        if (!limits.allowsLookUp(officer.officer().value())) {
            return page(
                    HttpStatus.TOO_MANY_REQUESTS,
                    Optional.empty(),
                    Problems.general("phone.code.too-many"));
        }
        return switch (tests.find(officer, code)) {
            case LookingUp.Found(var test) ->
                    page(HttpStatus.OK, Optional.of(test), Problems.none());
            case LookingUp.Unknown _ ->
                    page(
                            HttpStatus.NOT_FOUND,
                            Optional.empty(),
                            Problems.general("phone.code.unknown"));
            case LookingUp.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    private View page(HttpStatus status, Optional<SelfTest> found, Problems problems) {
        return pages.page(status, "counter/phone", new PhonePage(found, problems));
    }
}
