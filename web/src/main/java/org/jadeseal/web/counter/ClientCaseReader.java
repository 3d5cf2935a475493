// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.client.ClientCases;
import org.jadeseal.ra.client.ClientReading;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Draws the page of a program's case as it stands now.
@Component
final class ClientCaseReader {

    private final ClientCases cases;
    private final SigningReader signing;
    private final Operations operations;
    private final Pages pages;

    ClientCaseReader(ClientCases cases, SigningReader signing, Operations operations, Pages pages) {
        this.cases = cases;
        this.signing = signing;
        this.operations = operations;
        this.pages = pages;
    }

    View page(HttpStatus status, CaseNumber number, Problems problems, HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        return switch (cases.read(officer, number)) {
            case ClientReading.Found(var found, var decisions) ->
                    pages.page(
                            status,
                            "counter/client",
                            new ClientCasePage(
                                    found,
                                    decisions,
                                    officer.roles(),
                                    signing.of(officer, number),
                                    operations.draw(),
                                    problems));
            case ClientReading.Page _, ClientReading.Unknown _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case ClientReading.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }
}
