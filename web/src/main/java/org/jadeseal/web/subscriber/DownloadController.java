// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateRegister;
import org.jadeseal.ra.certificate.Download;
import org.jadeseal.ra.certificate.Downloading;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.CertificateWords;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.jadeseal.web.work.OpenWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 「憑證下載」 (manual 8): both certificates ticked, 確定下載; then a task at the card (CT3).
@Controller
@OnHost(Host.SITE)
final class DownloadController {

    /// What the page shows.
    ///
    /// @param certificates that may be written; empty when there are none
    /// @param ticked serial numbers as ticked before
    /// @param first what comes before a download
    record DownloadPage(
            List<Certificate> certificates,
            Set<String> ticked,
            Optional<NextStep> first,
            boolean connected,
            Problems problems) {

        DownloadPage {
            certificates = List.copyOf(certificates);
            ticked = Set.copyOf(ticked);
        }
    }

    private static final Set<String> FIRST = Set.of("next.resume", "next.activate");

    private final Download download;
    private final CertificateRegister certificates;
    private final NextSteps steps;
    private final OpenWork work;
    private final Pages pages;

    DownloadController(
            Download download,
            CertificateRegister certificates,
            NextSteps steps,
            OpenWork work,
            Pages pages) {
        this.download = download;
        this.certificates = certificates;
        this.steps = steps;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping("/download")
    View form(HttpServletRequest request) {
        Set<String> all =
                pair(request).stream().map(CertificateWords::serial).collect(Collectors.toSet());
        return form(HttpStatus.OK, all, Problems.none(), request);
    }

    @PostMapping("/download")
    View download(
            @RequestParam(defaultValue = "") Set<String> certificate, HttpServletRequest request) {
        Set<CertificateId> ticked =
                pair(request).stream()
                        .filter(each -> certificate.contains(CertificateWords.serial(each)))
                        .map(Certificate::id)
                        .collect(Collectors.toSet());
        if (ticked.size() < 2) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    certificate,
                    Problems.fields(Map.of("certificate", "download.both")),
                    request);
        }
        Optional<ConnectionId> agent = work.connection(request);
        if (agent.isEmpty()) {
            return OpenWork.connectFirst("/download");
        }
        return switch (download.download(Signed.subscriber(request), ticked, agent.get())) {
            case Downloading.Working(var task) -> OpenWork.show(task);
            case Downloading.NoAgent _ -> OpenWork.connectFirst("/download");
            case Downloading.NothingToDownload _ -> again("download.nothing", request);
            case Downloading.NotBothTicked _ -> again("download.both", request);
            case Downloading.OnHold _ -> again("download.on-hold", request);
            case Downloading.CardBusy _ -> again("apply.card-busy", request);
            case Downloading.SessionEnded _ -> new RedirectView("/login?ended");
            case Downloading.Refused _ -> again("act.refused", request);
        };
    }

    private View again(String key, HttpServletRequest request) {
        return form(HttpStatus.CONFLICT, Set.of(), Problems.general(key), request);
    }

    private View form(
            HttpStatus status, Set<String> ticked, Problems problems, HttpServletRequest request) {
        return pages.page(
                status,
                "subscriber/download",
                new DownloadPage(
                        pair(request),
                        ticked,
                        steps.before(FIRST, request),
                        work.connection(request).isPresent(),
                        problems));
    }

    /// Pending ones are here too: the room below knows whether a renewal is to be finished.
    private List<Certificate> pair(HttpServletRequest request) {
        return switch (certificates.own(Signed.subscriber(request))) {
            case Overview.Shown(var own) ->
                    NewestPair.of(own).stream()
                            .filter(each ->
                                    each instanceof Certificate.Active
                                            || each instanceof Certificate.Pending
                                            || each instanceof Certificate.Hold)
                            .toList();
            case Overview.Refused _ -> List.of();
        };
    }
}
