// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardNumber;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.card.CardStock;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.FormPage;
import org.jadeseal.ra.form.FormReading;
import org.jadeseal.ra.form.FormStage;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 今日工作: the forms page by page, and a search by case, account or card number.
@Controller
@OnHost(Host.COUNTER)
final class WorkListController {

    private static final int LINES = 25;

    private final FormList forms;
    private final CardRegister cards;
    private final CardStock stock;
    private final Pages pages;

    WorkListController(FormList forms, CardRegister cards, CardStock stock, Pages pages) {
        this.forms = forms;
        this.cards = cards;
        this.stock = stock;
        this.pages = pages;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/")
    View list(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request) {
        return list(request, stage(stage), CaseNumber.parse(from), Optional.empty());
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/search")
    View search(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return CaseNumber.parse(q)
                .filter(number -> exists(number, request))
                .map(number -> "/forms/" + number.value())
                .or(() -> AccountId.parse(q).map(id -> "/subscribers/" + id.value()))
                .or(() ->
                        CardNumber.parse(q)
                                .flatMap(cards::find)
                                .flatMap(WorkListController::account)
                                .map(id -> "/subscribers/" + id.value()))
                .<View>map(RedirectView::new)
                .orElseGet(() ->
                        list(request, Optional.empty(), Optional.empty(), Optional.of(cut(q))));
    }

    private boolean exists(CaseNumber number, HttpServletRequest request) {
        return forms.read(Signed.officer(request), number) instanceof FormReading.Found;
    }

    private static Optional<AccountId> account(Card card) {
        return switch (card) {
            case Card.Bound bound -> Optional.of(bound.holding().account());
            case Card.Personalized personalized -> Optional.of(personalized.holding().account());
            case Card.Delivered delivered -> Optional.of(delivered.holding().account());
            case Card.InUse inUse -> Optional.of(inUse.holding().account());
            case Card.Lost lost -> Optional.of(lost.holding().account());
            case Card.Damaged damaged -> Optional.of(damaged.holding().account());
            case Card.Stocked _, Card.Retired _ -> Optional.empty();
        };
    }

    private View list(
            HttpServletRequest request,
            Optional<FormStage> stage,
            Optional<CaseNumber> from,
            Optional<String> notFound) {
        return switch (forms.page(Signed.officer(request), stage, from, LINES)) {
            case FormPage.Page(var lines, var next) ->
                    pages.page(
                            "counter/today",
                            new WorkList(
                                    lines,
                                    stage,
                                    next.map(CaseNumber::value),
                                    stock.count(),
                                    notFound));
            case FormPage.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    private static Optional<FormStage> stage(String name) {
        return Arrays.stream(FormStage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
