// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.card.CardStock;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.FormPage;
import org.jadeseal.ra.form.FormStage;
import org.jadeseal.ra.search.Worklist;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// 今日工作: what waits for this officer, and the forms page by page.
@Controller
@OnHost(Host.COUNTER)
final class WorkListController {

    private static final int LINES = 25;

    private final FormList forms;
    private final Worklist worklist;
    private final CardStock stock;
    private final Pages pages;

    WorkListController(FormList forms, Worklist worklist, CardStock stock, Pages pages) {
        this.forms = forms;
        this.worklist = worklist;
        this.stock = stock;
        this.pages = pages;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/")
    View list(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request) {
        return list(request, stage(stage), CaseNumber.parse(from));
    }

    private View list(
            HttpServletRequest request, Optional<FormStage> stage, Optional<CaseNumber> from) {
        OfficerActor officer = Signed.officer(request);
        return switch (forms.page(officer, stage, from, LINES)) {
            case FormPage.Page(var lines, var next) ->
                    pages.page(
                            "counter/today",
                            new WorkList(
                                    worklist.of(officer),
                                    worklist.returned(officer),
                                    lines,
                                    stage,
                                    next.map(CaseNumber::value),
                                    stock.count(),
                                    officer.roles().contains(Role.RAO)));
            case FormPage.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    private static Optional<FormStage> stage(String name) {
        return Arrays.stream(FormStage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }
}
