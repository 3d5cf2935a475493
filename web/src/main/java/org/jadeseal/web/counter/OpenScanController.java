// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.KeptScans;
import org.jadeseal.ra.form.ScanOpening;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// A scan is opened for a reason that is written down (SEC-801).
@Controller
@OnHost(Host.COUNTER)
final class OpenScanController {

    /// Kept in the session: the scans that were opened in it, by hash.
    private static final String OPENED = "opened-scans";

    private static final int LONGEST_REASON = 200;

    private final KeptScans scans;
    private final Pages pages;

    OpenScanController(KeptScans scans, Pages pages) {
        this.scans = scans;
        this.pages = pages;
    }

    /// What the page of a scan shows.
    ///
    /// @param back address of the case
    /// @param opened the scan, once a reason was given for it
    /// @param usual whether the usual reason is offered
    record ScanPage(
            String back,
            String sha256,
            Optional<ScanOpening.Opened> opened,
            boolean usual,
            Problems problems) {

        String address() {
            return back + "/scans/" + sha256;
        }
    }

    /// Asks for the reason, once in a session.
    ///
    /// @param usual whether the case is being decided, for which scans are usually opened
    @Needs(Right.READ_PERSONAL_RECORD)
    @GetMapping("/{paper:forms|requests}/{number}/scans/{hash}")
    View scan(
            @PathVariable String paper,
            @PathVariable String number,
            @PathVariable String hash,
            @RequestParam(defaultValue = "") String usual,
            HttpServletRequest request) {
        CaseNumber found = CaseAddress.number(number);
        String back = ScanDesk.address(paper, found);
        if (opened(request).contains(hash)) {
            return switch (scans.readOn(Signed.officer(request), found, hash)) {
                case ScanOpening.Opened opened ->
                        page(HttpStatus.OK, back, hash, Optional.of(opened), Problems.none());
                case ScanOpening.Unknown _ -> throw notFound();
                case ScanOpening.Refused _ -> refused();
            };
        }
        if (scans.of(found).stream().noneMatch(kept -> kept.attachment().sha256().equals(hash))) {
            throw notFound();
        }
        return pages.page(
                "counter/scan",
                new ScanPage(back, hash, Optional.empty(), !usual.isEmpty(), Problems.none()));
    }

    @Needs(Right.READ_PERSONAL_RECORD)
    @PostMapping("/{paper:forms|requests}/{number}/scans/{hash}")
    View open(
            @PathVariable String paper,
            @PathVariable String number,
            @PathVariable String hash,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        CaseNumber found = CaseAddress.number(number);
        String back = ScanDesk.address(paper, found);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    back,
                    hash,
                    Optional.empty(),
                    Problems.fields(Map.of("reason", "subscriber.reason-missing")));
        }
        return switch (scans.open(Signed.officer(request), found, hash, why)) {
            case ScanOpening.Opened _ -> {
                remember(hash, request);
                yield new RedirectView(back + "/scans/" + hash);
            }
            case ScanOpening.Unknown _ -> throw notFound();
            case ScanOpening.Refused _ -> refused();
        };
    }

    @Needs(Right.READ_PERSONAL_RECORD)
    @GetMapping("/{paper:forms|requests}/{number}/scans/{hash}/pages/{page}")
    View picture(
            @PathVariable String number,
            @PathVariable String hash,
            @PathVariable int page,
            HttpServletRequest request) {
        ScanOpening.Opened opened = again(number, hash, request);
        if (page < 1 || page > opened.scan().pages()) {
            throw notFound();
        }
        return (_, _, response) -> {
            response.setContentType("image/jpeg");
            opened.scan().page(page).writeTo(response.getOutputStream());
        };
    }

    /// The file whose hash decisions name.
    @Needs(Right.READ_PERSONAL_RECORD)
    @GetMapping("/{paper:forms|requests}/{number}/scans/{hash}/file")
    View file(@PathVariable String number, @PathVariable String hash, HttpServletRequest request) {
        ScanOpening.Opened opened = again(number, hash, request);
        String name = number + "-" + hash.substring(0, 8) + ".pdf";
        return (_, _, response) -> {
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            opened.scan().pdf().writeTo(response.getOutputStream());
        };
    }

    private ScanOpening.Opened again(String number, String sha256, HttpServletRequest request) {
        boolean known = opened(request).contains(sha256);
        return known
                        && scans.readOn(Signed.officer(request), CaseAddress.number(number), sha256)
                                instanceof ScanOpening.Opened found
                ? found
                : none();
    }

    private View page(
            HttpStatus status,
            String back,
            String sha256,
            Optional<ScanOpening.Opened> opened,
            Problems problems) {
        return pages.page(
                status, "counter/scan", new ScanPage(back, sha256, opened, false, problems));
    }

    private static List<String> opened(HttpServletRequest request) {
        return request.getSession().getAttribute(OPENED) instanceof String hashes
                ? List.of(hashes.split(" ", -1))
                : List.of();
    }

    private static void remember(String sha256, HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.setAttribute(
                OPENED,
                String.join(
                        " ", Stream.concat(opened(request).stream(), Stream.of(sha256)).toList()));
    }

    private View refused() {
        return pages.page(HttpStatus.FORBIDDEN, "counter/refused", List.of());
    }

    private static ScanOpening.Opened none() {
        throw notFound();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
