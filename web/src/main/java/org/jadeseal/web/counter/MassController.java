// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.mass.MassArchive;
import org.jadeseal.ra.mass.MassChanges;
import org.jadeseal.ra.mass.MassFields;
import org.jadeseal.ra.mass.MassList;
import org.jadeseal.ra.mass.MassReading;
import org.jadeseal.ra.mass.MassStep;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 大量停用與廢止: the list of mass changes, and the query with its dry run.
@Controller
@OnHost(Host.COUNTER)
final class MassController {

    private static final int LINES = 25;

    private final MassChanges changes;
    private final MassArchive archive;
    private final Operations operations;
    private final Pages pages;

    MassController(MassChanges changes, MassArchive archive, Operations operations, Pages pages) {
        this.changes = changes;
        this.archive = archive;
        this.operations = operations;
        this.pages = pages;
    }

    /// What the list shows.
    record MassPages(MassReading.Page page, boolean mayAsk) {}

    @Needs(Right.READ_FORMS)
    @GetMapping("/mass-changes")
    View list(@RequestParam(defaultValue = "") String from, HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        return switch (archive.page(officer, CaseNumber.parse(from), LINES)) {
            case MassReading.Page shown ->
                    pages.page("counter/mass-changes", new MassPages(shown, mayAsk(officer)));
            case MassReading.One _, MassReading.Unknown _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case MassReading.Refused _ -> refused();
        };
    }

    private static boolean mayAsk(OfficerActor officer) {
        return Gate.allows(
                new Act(officer, Right.PROPOSE_MASS_CHANGE, Matter.of("mass-change:new")));
    }

    @Needs(Right.PROPOSE_MASS_CHANGE)
    @GetMapping("/mass-changes/new")
    View form() {
        return form(HttpStatus.OK, MassForm.EMPTY, Problems.none());
    }

    @Needs(Right.PROPOSE_MASS_CHANGE)
    @PostMapping("/mass-changes")
    View draft(
            @RequestParam Map<String, String> typed,
            @RequestParam("list") Optional<MultipartFile> list,
            HttpServletRequest request) {
        MassForm form = MassForm.of(typed, list.map(MassController::text).orElse(""));
        Optional<MassFields> fields = form.fields();
        if (fields.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, form, form.problems());
        }
        OperationToken token = operations.read(typed.getOrDefault("operation", ""));
        return switch (draft(Signed.officer(request), token, fields.get(), form)) {
            case MassStep.Done(var change) ->
                    new RedirectView("/mass-changes/" + change.caseNumber().value());
            case MassStep.Refused _ -> refused();
            case MassStep.Changed _,
                    MassStep.NotFromHere _,
                    MassStep.SamePerson _,
                    MassStep.NothingToDo _,
                    MassStep.Unknown _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private MassStep draft(
            OfficerActor officer, OperationToken token, MassFields fields, MassForm form) {
        return form.kind()
                .map(kind -> MassList.read(kind, form.list()))
                .map(reading -> ((MassList.Reading.Read) reading).list())
                .map(list -> changes.draft(officer, token, fields, list))
                .orElseGet(() -> changes.draft(officer, token, fields, form.days().orElseThrow()));
    }

    /// Of a file that is longer than any list, so much that it is found too long.
    private static String text(MultipartFile file) {
        try (var input = file.getInputStream()) {
            return new String(input.readNBytes(MassList.LONGEST + 1), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "the file was cut off", e);
        }
    }

    private View form(HttpStatus status, MassForm form, Problems problems) {
        return pages.page(
                status, "counter/mass-entry", new MassEntry(form, operations.draw(), problems));
    }

    private View refused() {
        return pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
    }

    /// What the page of the query shows.
    record MassEntry(MassForm form, String operation, Problems problems) {}
}
