// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateRegister;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.certificate.Suspending;
import org.jadeseal.ra.certificate.Suspension;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.CertificateWords;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 「憑證停用(暫時停用)」 (manual 9): tick, 網站密碼, 確定暫禁; no card is needed (CT4).
@Controller
@OnHost(Host.SITE)
final class SuspendController {

    /// What the page shows.
    ///
    /// @param certificates in force
    /// @param ticked serial numbers as ticked before
    record SuspendPage(List<Certificate> certificates, Set<String> ticked, Problems problems) {

        SuspendPage {
            certificates = List.copyOf(certificates);
            ticked = Set.copyOf(ticked);
        }
    }

    private final Suspension suspension;
    private final CertificateRegister certificates;
    private final Passwords passwords;
    private final Pages pages;

    SuspendController(
            Suspension suspension,
            CertificateRegister certificates,
            Passwords passwords,
            Pages pages) {
        this.suspension = suspension;
        this.certificates = certificates;
        this.passwords = passwords;
        this.pages = pages;
    }

    @GetMapping("/suspend")
    View form(HttpServletRequest request) {
        List<Certificate> active = active(request);
        Set<String> all = active.stream().map(CertificateWords::serial).collect(Collectors.toSet());
        return form(HttpStatus.OK, active, all, Problems.none());
    }

    @PostMapping("/suspend")
    View suspend(
            @RequestParam(defaultValue = "") Set<String> certificate,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        List<Certificate> active = active(request);
        Set<CertificateId> ticked =
                active.stream()
                        .filter(each -> certificate.contains(CertificateWords.serial(each)))
                        .map(Certificate::id)
                        .collect(Collectors.toSet());
        Map<String, String> wrong = new LinkedHashMap<>();
        if (ticked.isEmpty()) {
            wrong.put("certificate", "suspend.wrong.certificate");
        }
        if (password.isEmpty()) {
            wrong.put("password", "password.missing");
        }
        if (!wrong.isEmpty()) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT, active, certificate, Problems.fields(wrong));
        }
        return passwords.confirm(
                password,
                request,
                proof -> suspend(proof, ticked, request),
                key ->
                        form(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                active,
                                certificate,
                                Problems.fields(Map.of("password", key))));
    }

    private View suspend(
            ConfirmedPassword proof, Set<CertificateId> ticked, HttpServletRequest request) {
        return switch (suspension.suspend(Signed.subscriber(request), ticked, proof)) {
            case Suspending.Suspended suspended -> pages.page("subscriber/suspended", suspended);
            case Suspending.NothingTicked _ -> again("suspend.wrong.certificate", request);
            case Suspending.NotInForce _ -> again("suspend.not-in-force", request);
            case Suspending.PasswordNotConfirmed _ -> again("password.wrong", request);
            case Suspending.SessionEnded _ -> new RedirectView("/login?ended");
            case Suspending.Refused _ -> again("act.refused", request);
        };
    }

    private View again(String key, HttpServletRequest request) {
        return form(HttpStatus.CONFLICT, active(request), Set.of(), Problems.general(key));
    }

    private View form(
            HttpStatus status, List<Certificate> active, Set<String> ticked, Problems problems) {
        return pages.page(status, "subscriber/suspend", new SuspendPage(active, ticked, problems));
    }

    private List<Certificate> active(HttpServletRequest request) {
        return switch (certificates.own(Signed.subscriber(request))) {
            case Overview.Shown(var shown) ->
                    shown.stream().filter(Certificate.Active.class::isInstance).toList();
            case Overview.Refused _ -> List.of();
        };
    }
}
