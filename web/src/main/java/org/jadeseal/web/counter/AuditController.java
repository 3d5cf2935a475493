// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditTrail;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.inspection.Inspecting;
import org.jadeseal.ra.inspection.Inspection;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// 稽核紀錄: who saw and did what; narrowed, page by page, or all of it as a file that can be verified
/// elsewhere.
@Controller
@OnHost(Host.COUNTER)
final class AuditController {

    private static final int LINES = 50;

    /// What the page shows.
    ///
    /// @param query as typed
    /// @param next the query of the following page
    record AuditPage(List<AuditTrail.Found> entries, AuditQuery query, Optional<String> next) {

        AuditPage {
            entries = List.copyOf(entries);
        }
    }

    private final Inspection inspection;
    private final Pages pages;

    AuditController(Inspection inspection, Pages pages) {
        this.inspection = inspection;
        this.pages = pages;
    }

    @Needs(Right.READ_AUDIT)
    @GetMapping("/audit")
    View page(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        AuditQuery query = AuditQuery.of(typed);
        return switch (inspection.page(
                Signed.officer(request), query.filter(), query.position(), LINES)) {
            case Inspecting.Shown(var entries, var next) ->
                    pages.page(
                            "counter/audit", new AuditPage(entries, query, next.map(query::from)));
            case Inspecting.Refused() ->
                    pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
        };
    }

    @Needs(Right.READ_AUDIT)
    @PostMapping("/audit/export")
    View export(HttpServletRequest asked) {
        return (_, request, response) -> {
            boolean permitted =
                    inspection.export(
                            Signed.officer(asked),
                            () -> begin(response),
                            line -> write(line, response));
            if (!permitted) {
                pages.send(HttpStatus.FORBIDDEN, "counter/refused", List.of(), request, response);
            }
        };
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType("application/jsonl");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.jsonl\"");
    }

    private static void write(String line, HttpServletResponse response) {
        try {
            response.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the auditor's browser went away", e);
        }
    }
}
