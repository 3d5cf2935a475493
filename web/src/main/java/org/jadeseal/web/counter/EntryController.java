// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.Entering;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 收件: a registration is typed in (AC1).
@Controller
@OnHost(Host.COUNTER)
final class EntryController {

    private final Registrations registrations;
    private final Operations operations;
    private final Pages pages;

    EntryController(Registrations registrations, Operations operations, Pages pages) {
        this.registrations = registrations;
        this.operations = operations;
        this.pages = pages;
    }

    @Needs(Right.ENTER_FORM)
    @GetMapping("/forms/new")
    View form() {
        return form(HttpStatus.OK, RegistrationForm.empty(), Problems.none());
    }

    @Needs(Right.ENTER_FORM)
    @PostMapping("/forms")
    View enter(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        RegistrationForm form = RegistrationForm.of(parameters);
        Optional<RegistrationFields> fields = form.fields();
        if (fields.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, form.problems());
        }
        Entering entering =
                registrations.enter(
                        Signed.officer(request),
                        operations.read(parameters.getOrDefault("operation", "")),
                        fields.get());
        return switch (entering) {
            case Entering.Entered(var entered) ->
                    new RedirectView("/forms/" + entered.caseNumber().value());
            case Entering.AlreadyOpen(var number) ->
                    form(
                            HttpStatus.CONFLICT,
                            form,
                            Problems.general("form.already-open", number.value()));
            case Entering.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    private View form(HttpStatus status, RegistrationForm form, Problems problems) {
        return pages.page(
                status, "counter/entry", new EntryPage(form, operations.draw(), problems));
    }
}
