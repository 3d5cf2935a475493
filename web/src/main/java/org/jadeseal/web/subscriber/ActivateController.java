// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.certificate.Activating;
import org.jadeseal.ra.certificate.Activation;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateRegister;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.certificate.PairContent;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
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

/// 「憑證啓用」 (manual 5.2.3(7)): the content of both certificates is confirmed, 網站密碼, 確定啓用.
@Controller
@OnHost(Host.SITE)
final class ActivateController {

    /// What the page shows.
    ///
    /// @param content of the pair that waits; empty when none does
    /// @param connected whether a card program serves this browser
    record ActivatePage(Optional<PairContent> content, boolean connected, Problems problems) {}

    private final Activation activation;
    private final CertificateRegister certificates;
    private final Passwords passwords;
    private final OpenWork work;
    private final Pages pages;

    ActivateController(
            Activation activation,
            CertificateRegister certificates,
            Passwords passwords,
            OpenWork work,
            Pages pages) {
        this.activation = activation;
        this.certificates = certificates;
        this.passwords = passwords;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping("/activate")
    View form(HttpServletRequest request) {
        return form(HttpStatus.OK, Problems.none(), request);
    }

    @PostMapping("/activate")
    View activate(
            @RequestParam(defaultValue = "") String confirmed,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!confirmed.equals("yes")) {
            wrong.put("confirmed", "activate.wrong.confirmed");
        }
        if (password.isEmpty()) {
            wrong.put("password", "password.missing");
        }
        if (!wrong.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, Problems.fields(wrong), request);
        }
        Optional<ConnectionId> agent = work.connection(request);
        if (agent.isEmpty()) {
            return OpenWork.connectFirst("/activate");
        }
        return passwords.confirm(
                password,
                request,
                proof -> activate(proof, agent.get(), request),
                key ->
                        form(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                Problems.fields(Map.of("password", key)),
                                request));
    }

    private View activate(ConfirmedPassword proof, ConnectionId agent, HttpServletRequest request) {
        return switch (activation.activate(Signed.subscriber(request), proof, agent)) {
            case Activating.Working(var task) -> OpenWork.show(task);
            case Activating.NoAgent _ -> OpenWork.connectFirst("/activate");
            case Activating.NothingToActivate _ -> again("activate.nothing", request);
            case Activating.TooLate _ -> again("activate.too-late", request);
            case Activating.OnHold _ -> again("activate.on-hold", request);
            case Activating.CardBusy _ -> again("apply.card-busy", request);
            case Activating.PasswordNotConfirmed _ -> again("password.wrong", request);
            case Activating.SessionEnded _ -> new RedirectView("/login?ended");
            case Activating.Refused _ -> again("act.refused", request);
        };
    }

    private View again(String key, HttpServletRequest request) {
        return form(HttpStatus.CONFLICT, Problems.general(key), request);
    }

    private View form(HttpStatus status, Problems problems, HttpServletRequest request) {
        return pages.page(
                status,
                "subscriber/activate",
                new ActivatePage(content(request), work.connection(request).isPresent(), problems));
    }

    private Optional<PairContent> content(HttpServletRequest request) {
        List<Certificate> own =
                switch (certificates.own(Signed.subscriber(request))) {
                    case Overview.Shown(var shown) -> shown;
                    case Overview.Refused _ -> List.of();
                };
        return own.stream()
                .findFirst()
                .filter(ActivateController::unfinished)
                .flatMap(newest ->
                        certificates.content(Signed.subscriber(request), newest.core().pair()));
    }

    private static boolean unfinished(Certificate certificate) {
        return switch (certificate) {
            case Certificate.Pending _ -> true;
            case Certificate.Active(_, var loaded, _) -> !loaded;
            case Certificate.Hold _,
                    Certificate.Revoked _,
                    Certificate.Superseded _,
                    Certificate.Lapsed _,
                    Certificate.Expired _ ->
                    false;
        };
    }
}
