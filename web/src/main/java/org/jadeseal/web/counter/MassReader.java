// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.mass.MassArchive;
import org.jadeseal.ra.mass.MassReading;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Draws the page of a mass change as it stands now.
@Component
final class MassReader {

    private final MassArchive archive;
    private final SigningReader signing;
    private final Operations operations;
    private final Pages pages;

    MassReader(MassArchive archive, SigningReader signing, Operations operations, Pages pages) {
        this.archive = archive;
        this.signing = signing;
        this.operations = operations;
        this.pages = pages;
    }

    View page(HttpStatus status, CaseNumber number, Problems problems, HttpServletRequest request) {
        return read(
                number,
                problems,
                request,
                found -> pages.page(status, "counter/mass-change", found));
    }

    /// The part of the page that changes while the job is at work; afterwards the page itself.
    View progress(CaseNumber number, HttpServletRequest request, HttpServletResponse response) {
        return read(
                number,
                Problems.none(),
                request,
                found ->
                        found.isAtWork()
                                ? pages.page("counter/mass-progress", found)
                                : leadTo(found.address(), response));
    }

    private static View leadTo(String address, HttpServletResponse response) {
        response.setHeader("X-Next", address);
        return (_, _, answer) -> answer.setStatus(HttpStatus.NO_CONTENT.value());
    }

    private View read(
            CaseNumber number,
            Problems problems,
            HttpServletRequest request,
            Function<MassPage, View> view) {
        OfficerActor officer = Signed.officer(request);
        return switch (archive.read(officer, number)) {
            case MassReading.One(var change, var decisions) ->
                    view.apply(
                            new MassPage(
                                    change,
                                    decisions,
                                    officer.roles(),
                                    signing.of(officer, number),
                                    operations.draw(),
                                    problems));
            case MassReading.Page _, MassReading.Unknown _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case MassReading.Refused _ -> refused();
        };
    }

    View refused() {
        return pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
    }
}
