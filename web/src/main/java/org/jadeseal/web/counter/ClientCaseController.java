// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.client.ClientCases;
import org.jadeseal.ra.client.ClientReading;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// 介接系統: programs of other registration authorities that want to order certificates. They are
/// entered by an operator's command, and decided in [DecisionController].
@Controller
@OnHost(Host.COUNTER)
final class ClientCaseController {

    private static final int LINES = 50;

    private final ClientCases cases;
    private final ClientCaseReader reader;
    private final Pages pages;

    ClientCaseController(ClientCases cases, ClientCaseReader reader, Pages pages) {
        this.cases = cases;
        this.reader = reader;
        this.pages = pages;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/clients")
    View list(@RequestParam(defaultValue = "") String from, HttpServletRequest request) {
        return switch (cases.page(Signed.officer(request), CaseNumber.parse(from), LINES)) {
            case ClientReading.Page shown -> pages.page("counter/clients", shown);
            case ClientReading.Found _, ClientReading.Unknown _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case ClientReading.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/clients/{number}")
    View client(@PathVariable String number, HttpServletRequest request) {
        return reader.page(HttpStatus.OK, CaseAddress.number(number), Problems.none(), request);
    }
}
