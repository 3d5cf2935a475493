// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.KeptScans;
import org.jadeseal.ra.letter.LetterDesk;
import org.jadeseal.ra.request.RequestList;
import org.jadeseal.ra.request.RequestReading;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Draws the page of a request as it stands now.
@Component
final class RequestReader {

    private final RequestList list;
    private final LetterDesk letters;
    private final KeptScans scans;
    private final SigningReader signing;
    private final Operations operations;
    private final Pages pages;

    RequestReader(
            RequestList list,
            LetterDesk letters,
            KeptScans scans,
            SigningReader signing,
            Operations operations,
            Pages pages) {
        this.list = list;
        this.letters = letters;
        this.scans = scans;
        this.signing = signing;
        this.operations = operations;
        this.pages = pages;
    }

    View page(HttpStatus status, CaseNumber number, Problems problems, HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        return switch (list.read(officer, number)) {
            case RequestReading.Found(var found, var decisions) ->
                    pages.page(
                            status,
                            "counter/request",
                            new RequestPage(
                                    found,
                                    new Dossier(decisions, scans.of(number)),
                                    letters.of(officer, number),
                                    officer.roles(),
                                    signing.of(officer, number),
                                    operations.draw(),
                                    problems));
            case RequestReading.Page _, RequestReading.Unknown _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case RequestReading.Refused _ -> refused();
        };
    }

    View refused() {
        return pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
    }
}
