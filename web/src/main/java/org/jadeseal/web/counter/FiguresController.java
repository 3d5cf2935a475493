// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.figures.Figures;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// 展期預測、統計與政策: the numbers of the office, and the policy in force.
@Controller
@OnHost(Host.COUNTER)
final class FiguresController {

    private final Figures figures;
    private final PolicyInForce policy;
    private final Pages pages;

    FiguresController(Figures figures, PolicyInForce policy, Pages pages) {
        this.figures = figures;
        this.policy = policy;
        this.pages = pages;
    }

    @Needs(Right.READ_FIGURES)
    @GetMapping("/forecast")
    View forecast(@RequestParam(defaultValue = "") String capacity, HttpServletRequest request) {
        String typed = capacity.strip();
        boolean wrong = !typed.isEmpty() && !typed.matches("[1-9][0-9]{0,8}");
        OptionalLong line =
                wrong || typed.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(typed));
        Problems problems =
                wrong
                        ? Problems.fields(Map.of("capacity", "forecast.wrong.capacity"))
                        : Problems.none();
        return figures.forecast(Signed.officer(request))
                .map(found ->
                        pages.page(
                                wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                                "counter/forecast",
                                new ForecastPage(found, line, problems)))
                .orElseGet(this::refused);
    }

    @Needs(Right.READ_FIGURES)
    @GetMapping("/statistics")
    View statistics(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        return month(month, request, page -> pages.page("counter/statistics", page));
    }

    @Needs(Right.READ_FIGURES)
    @GetMapping("/statistics.csv")
    View csv(@RequestParam(defaultValue = "") String month, HttpServletRequest request) {
        return month(
                month,
                request,
                page ->
                        file(
                                "statistics-" + page.figures().month() + ".csv",
                                "text/csv",
                                page.csv()));
    }

    private View month(String typed, HttpServletRequest request, Function<MonthPage, View> view) {
        YearMonth newest = figures.thisMonth();
        YearMonth asked =
                typed.matches("20[0-9]{2}-(0[1-9]|1[0-2])") ? YearMonth.parse(typed) : newest;
        return figures.month(Signed.officer(request), asked.isAfter(newest) ? newest : asked)
                .map(found -> view.apply(new MonthPage(found, newest)))
                .orElseGet(this::refused);
    }

    @Needs(Right.READ_FIGURES)
    @GetMapping("/policy")
    View policy() {
        return pages.page("counter/policy", policy);
    }

    @Needs(Right.READ_FIGURES)
    @GetMapping("/policy.txt")
    View policyText() {
        return file(
                "policy-" + policy.hash().substring(0, 8) + ".txt", "text/plain", policy.text());
    }

    private static View file(String name, String type, String text) {
        return (_, _, response) -> {
            response.setContentType(type + ";charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private View refused() {
        return pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
    }
}
