// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.information;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.certificate.CertificateRegister;
import org.jadeseal.ra.certificate.PublicState;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.CaptchaGate;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// 憑證狀態查詢: state and validity by serial number or card number, for anybody.
@Controller
@OnHost(Host.SITE)
final class StatusQueryController {

    /// What the page shows.
    ///
    /// @param found empty before a search
    record StatusPage(
            String asked, String captchaId, Optional<List<PublicState>> found, Problems problems) {}

    private final CertificateRegister certificates;
    private final CaptchaGate gate;
    private final Pages pages;

    StatusQueryController(CertificateRegister certificates, CaptchaGate gate, Pages pages) {
        this.certificates = certificates;
        this.gate = gate;
        this.pages = pages;
    }

    @GetMapping("/certificate-status")
    View form(HttpServletRequest request) {
        return page(HttpStatus.OK, "", Optional.empty(), Problems.none(), request);
    }

    @PostMapping("/certificate-status")
    View search(
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String captcha,
            @RequestParam(defaultValue = "") String captchaId,
            HttpServletRequest request) {
        String kept = asked.length() > 60 ? "" : asked.strip();
        if (!gate.allowsSearch(request)) {
            return page(
                    HttpStatus.TOO_MANY_REQUESTS,
                    kept,
                    Optional.empty(),
                    Problems.general("status-query.too-many"),
                    request);
        }
        if (!gate.passes(request, captchaId, captcha)) {
            return wrong(kept, "captcha", "status-query.wrong-captcha", request);
        }
        return kept.isEmpty()
                ? wrong(kept, "asked", "status-query.missing", request)
                : page(
                        HttpStatus.OK,
                        kept,
                        Optional.of(certificates.publicStates(kept)),
                        Problems.none(),
                        request);
    }

    private View wrong(String asked, String field, String key, HttpServletRequest request) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                asked,
                Optional.empty(),
                Problems.fields(Map.of(field, key)),
                request);
    }

    private View page(
            HttpStatus status,
            String asked,
            Optional<List<PublicState>> found,
            Problems problems,
            HttpServletRequest request) {
        return pages.page(
                status,
                "information/status",
                new StatusPage(asked, gate.fresh(request), found, problems));
    }
}
