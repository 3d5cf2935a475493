// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.batch.BatchContent;
import org.jadeseal.ra.batch.BatchId;
import org.jadeseal.ra.batch.Batches;
import org.jadeseal.ra.batch.Keeping;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Language;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.jadeseal.web.page.Texts;
import org.jadeseal.web.sheet.MalformedSheetException;
import org.jadeseal.web.sheet.Sheet;
import org.jadeseal.web.sheet.SheetLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 整批收件: a file of registration forms is checked row by row; nothing of one with an error is kept.
@Controller
@OnHost(Host.COUNTER)
final class BatchController {

    private static final int LINES = 20;

    /// The headings stand in a row of their own.
    private static final SheetLimits LIMITS =
            new SheetLimits(BatchContent.MOST_ROWS + 1, BatchColumns.FIELDS.size());

    private final Batches batches;
    private final BatchColumns columns;
    private final Operations operations;
    private final Pages pages;

    BatchController(Batches batches, Texts texts, Operations operations, Pages pages) {
        this.batches = batches;
        this.columns = new BatchColumns(texts);
        this.operations = operations;
        this.pages = pages;
    }

    @Needs(Right.ENTER_FORM)
    @GetMapping("/batches")
    View list(@RequestParam(defaultValue = "") String from, HttpServletRequest request) {
        return page(HttpStatus.OK, BatchId.parse(from), Optional.empty(), Problems.none(), request);
    }

    @Needs(Right.ENTER_FORM)
    @GetMapping("/batches/template.csv")
    View csv(HttpServletRequest request) {
        return file(
                "text/csv;charset=UTF-8",
                "registrations.csv",
                Sheet.emptyCsv(columns.headings(Language.of(request))));
    }

    @Needs(Right.ENTER_FORM)
    @GetMapping("/batches/template.xlsx")
    View xlsx(HttpServletRequest request) {
        return file(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "registrations.xlsx",
                Sheet.emptyXlsx(columns.headings(Language.of(request))));
    }

    private static View file(String type, String name, byte[] content) {
        return (_, _, response) -> {
            response.setContentType(type);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.getOutputStream().write(content);
        };
    }

    @Needs(Right.ENTER_FORM)
    @PostMapping("/batches")
    View check(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String operation,
            HttpServletRequest request) {
        if (file == null || file.isEmpty()) {
            return wrong(Problems.fields(Map.of("file", "batches.wrong.file")), request);
        }
        byte[] content = content(file);
        try {
            List<Sheet.Row> rows = Sheet.read(content, LIMITS).rows();
            if (rows.isEmpty() || !columns.areIn(rows.getFirst())) {
                return wrong(Problems.general("batches.wrong.headings"), request);
            }
            if (rows.size() == 1) {
                return wrong(Problems.general("batches.wrong.empty"), request);
            }
            return check(rows.subList(1, rows.size()), content, operation, request);
        } catch (MalformedSheetException e) {
            String key = "batches.fault." + e.fault().name();
            return wrong(Problems.general(key, e.place()), request);
        }
    }

    private View check(
            List<Sheet.Row> rows, byte[] content, String operation, HttpServletRequest request) {
        OfficerActor officer = Signed.officer(request);
        return switch (BatchCheck.of(rows, columns, people -> batches.open(officer, people))) {
            case BatchCheck.Outcome.Whole(var whole) ->
                    keep(officer, operation, sha256(content), whole);
            case BatchCheck.Outcome.Faulty faulty ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Optional.empty(),
                            Optional.of(BatchesPage.Report.of(faulty)),
                            Problems.general("batches.faulty"),
                            request);
        };
    }

    private View keep(OfficerActor officer, String operation, String sha256, BatchContent content) {
        return switch (batches.keep(officer, operations.read(operation), sha256, content)) {
            case Keeping.Kept(var id) -> new RedirectView("/batches/" + id.value());
            case Keeping.Refused _ ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    private View wrong(Problems problems, HttpServletRequest request) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Optional.empty(),
                Optional.empty(),
                problems,
                request);
    }

    private View page(
            HttpStatus status,
            Optional<BatchId> from,
            Optional<BatchesPage.Report> report,
            Problems problems,
            HttpServletRequest request) {
        var found = batches.page(Signed.officer(request), from, LINES);
        return pages.page(
                status,
                "counter/batches",
                new BatchesPage(
                        found.batches(), found.next(), report, operations.draw(), problems));
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read from memory", e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, this one has not", e);
        }
    }
}
