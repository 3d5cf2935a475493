// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.FormPage;
import org.jadeseal.ra.form.FormStage;
import org.jadeseal.ra.letter.LetterDesk;
import org.jadeseal.ra.letter.LetterOrder;
import org.jadeseal.ra.personalization.Personalization;
import org.jadeseal.ra.personalization.Personalizing;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.jadeseal.web.work.OpenWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// 製卡與密碼單: executed forms whose card waits, and the task that personalizes one (CD1).
@Controller
@OnHost(Host.COUNTER)
final class PersonalizationController {

    private static final int LINES = 25;

    /// What waits for the station: cards, and letters that are printed alone.
    record PersonalizationPage(List<FormPage.Line> cards, List<LetterOrder> letters) {

        PersonalizationPage {
            cards = List.copyOf(cards);
            letters = List.copyOf(letters);
        }
    }

    private final Personalization personalization;
    private final FormList forms;
    private final LetterDesk letters;
    private final OpenWork work;
    private final CaseReader reader;
    private final Pages pages;

    PersonalizationController(
            Personalization personalization,
            FormList forms,
            LetterDesk letters,
            OpenWork work,
            CaseReader reader,
            Pages pages) {
        this.personalization = personalization;
        this.forms = forms;
        this.letters = letters;
        this.work = work;
        this.reader = reader;
        this.pages = pages;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/personalization")
    View waiting(HttpServletRequest request) {
        Optional<FormStage> executed = Optional.of(FormStage.EXECUTED);
        return switch (forms.page(Signed.officer(request), executed, Optional.empty(), LINES)) {
            case FormPage.Page(var lines, _) ->
                    pages.page(
                            "counter/personalization",
                            new PersonalizationPage(lines, letters.open(Signed.officer(request))));
            case FormPage.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    @Needs(Right.PERSONALIZE_CARD)
    @PostMapping("/forms/{number}/personalize")
    View personalize(@PathVariable String number, HttpServletRequest request) {
        return at(number, request, personalization::personalize);
    }

    /// The letters of a personalized card are spoilt before it is handed over (CD2).
    @Needs(Right.PERSONALIZE_CARD)
    @PostMapping("/forms/{number}/reletter")
    View reletter(@PathVariable String number, HttpServletRequest request) {
        return at(number, request, personalization::reletter);
    }

    /// Work at the station for one form.
    private interface Work {
        Personalizing begin(OfficerActor officer, CaseNumber form, ConnectionId station);
    }

    private View at(String number, HttpServletRequest request, Work work) {
        CaseNumber form =
                CaseNumber.parse(number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<ConnectionId> station = this.work.connection(request);
        if (station.isEmpty()) {
            return OpenWork.connectFirst("/forms/" + form.value());
        }
        Personalizing begun = work.begin(Signed.officer(request), form, station.get());
        return switch (begun) {
            case Personalizing.Working(var task) -> OpenWork.show(task);
            case Personalizing.NoStation _ -> again(form, "case.no-station", request);
            case Personalizing.NoCardYet _ -> again(form, "case.no-card-yet", request);
            case Personalizing.AlreadyPersonalized _ ->
                    again(form, "case.already-personalized", request);
            case Personalizing.CardBusy _ -> again(form, "case.card-busy", request);
            case Personalizing.UnknownCase _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Personalizing.Refused _ -> reader.refused();
        };
    }

    private View again(CaseNumber form, String key, HttpServletRequest request) {
        return reader.page(HttpStatus.CONFLICT, form, Problems.general(key), request);
    }
}
