// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.FormReading;
import org.jadeseal.ra.form.KeptScans;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Draws the page of a case as it stands now.
@Component
final class CaseReader {

    private final FormList forms;
    private final CardRegister cards;
    private final Mailers mailers;
    private final KeptScans scans;
    private final SigningReader signing;
    private final Operations operations;
    private final Pages pages;

    CaseReader(
            FormList forms,
            CardRegister cards,
            Mailers mailers,
            KeptScans scans,
            SigningReader signing,
            Operations operations,
            Pages pages) {
        this.forms = forms;
        this.cards = cards;
        this.mailers = mailers;
        this.scans = scans;
        this.signing = signing;
        this.operations = operations;
        this.pages = pages;
    }

    View page(CaseNumber number, HttpServletRequest request) {
        return page(HttpStatus.OK, number, Problems.none(), request);
    }

    View page(HttpStatus status, CaseNumber number, Problems problems, HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        return switch (forms.read(officer, number)) {
            case FormReading.Found(var form, var decisions, _) ->
                    pages.page(
                            status,
                            "counter/case",
                            new CasePage(
                                    form,
                                    new Dossier(decisions, scans.of(number)),
                                    holding(form),
                                    officer.roles(),
                                    signing.of(officer, number),
                                    operations.draw(),
                                    problems));
            case FormReading.UnknownCase _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case FormReading.Refused _ -> refused();
        };
    }

    View refused() {
        return pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
    }

    private Optional<CasePage.Holding> holding(Form form) {
        Optional<Form.Outcome> outcome =
                switch (form) {
                    case Form.Executed executed -> Optional.of(executed.outcome());
                    case Form.Closed closed -> Optional.of(closed.outcome());
                    case Form.Received _,
                            Form.Reviewed _,
                            Form.Approved _,
                            Form.Returned _,
                            Form.Rejected _,
                            Form.Withdrawn _,
                            Form.Expired _ ->
                            Optional.empty();
                };
        return outcome.map(made ->
                new CasePage.Holding(
                        made.holding().account().value(),
                        cards.find(made.card()),
                        mailers.of(made.holding().account())));
    }
}
