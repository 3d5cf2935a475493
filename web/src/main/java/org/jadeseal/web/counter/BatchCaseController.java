// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.batch.BatchId;
import org.jadeseal.ra.batch.BatchReading;
import org.jadeseal.ra.batch.Batches;
import org.jadeseal.ra.batch.TakingIn;
import org.jadeseal.ra.batch.TakingIn.OpenRow;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// One file of registration forms that was checked: a look at it, and taking it in.
@Controller
@OnHost(Host.COUNTER)
final class BatchCaseController {

    /// So many rows are shown, so that columns that were mixed up are seen.
    private static final int ROWS = 5;

    private final Batches batches;
    private final Pages pages;

    BatchCaseController(Batches batches, Pages pages) {
        this.batches = batches;
        this.pages = pages;
    }

    @Needs(Right.ENTER_FORM)
    @GetMapping("/batches/{id}")
    View batch(@PathVariable String id, HttpServletRequest request) {
        return page(HttpStatus.OK, id(id), List.of(), Problems.none(), request);
    }

    @Needs(Right.ENTER_FORM)
    @PostMapping("/batches/{id}/take-in")
    View takeIn(@PathVariable String id, HttpServletRequest request) {
        BatchId batch = id(id);
        return switch (batches.takeIn(Signed.officer(request), batch)) {
            case TakingIn.Done _ -> new RedirectView("/batches/" + batch.value());
            case TakingIn.Open(_, var rows) -> again(batch, "batch.open", rows, request);
            case TakingIn.NotYours _ -> again(batch, "batch.not-yours", List.of(), request);
            case TakingIn.Forgotten _ -> again(batch, "batch.forgotten", List.of(), request);
            case TakingIn.UnknownBatch _ -> throw notFound();
            case TakingIn.Refused _ -> refused();
        };
    }

    private View again(BatchId batch, String key, List<OpenRow> open, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, batch, open, Problems.general(key), request);
    }

    private View page(
            HttpStatus status,
            BatchId id,
            List<OpenRow> open,
            Problems problems,
            HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        return switch (batches.read(officer, id, ROWS)) {
            case BatchReading.Found(var batch, var rows) ->
                    pages.page(
                            status,
                            "counter/batch",
                            new BatchPage(
                                    batch,
                                    rows,
                                    batch.brought().officer().equals(officer.officer()),
                                    open,
                                    problems));
            case BatchReading.UnknownBatch _ -> throw notFound();
            case BatchReading.Refused _ -> refused();
        };
    }

    private View refused() {
        return pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
    }

    private static BatchId id(String text) {
        return BatchId.parse(text).orElseThrow(BatchCaseController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
