// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.contact.ChangingMail;
import org.jadeseal.ra.contact.ContactChange;
import org.jadeseal.ra.notice.MailAddress;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 憑證聯絡人資料: what is registered, and another mail address, confirmed by the link that is sent there.
@Controller
@OnHost(Host.SITE)
final class ContactController {

    /// What the page shows.
    ///
    /// @param mail the new address as typed
    /// @param sent whether a link is on its way to it
    record ContactPage(Holder holder, String mail, boolean sent, Problems problems) {}

    private final ContactChange change;
    private final Holders holders;
    private final Passwords passwords;
    private final Pages pages;

    ContactController(ContactChange change, Holders holders, Passwords passwords, Pages pages) {
        this.change = change;
        this.holders = holders;
        this.passwords = passwords;
        this.pages = pages;
    }

    @GetMapping("/contact")
    View form(HttpServletRequest request) {
        return page(HttpStatus.OK, "", false, Problems.none(), request);
    }

    @PostMapping("/contact")
    View change(
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        Optional<MailAddress> fresh = MailAddress.parse(mail);
        Map<String, String> wrong = new LinkedHashMap<>();
        if (fresh.isEmpty()) {
            wrong.put("mail", "form.wrong.mail");
        }
        if (password.isEmpty()) {
            wrong.put("password", "password.missing");
        }
        return wrong.isEmpty()
                ? passwords.confirm(
                        password,
                        request,
                        proof -> change(proof, fresh.orElseThrow(), request),
                        key -> wrong(mail, Map.of("password", key), request))
                : wrong(mail, wrong, request);
    }

    private View change(ConfirmedPassword proof, MailAddress fresh, HttpServletRequest request) {
        return switch (change.ask(Signed.subscriber(request), fresh, proof)) {
            case ChangingMail.LinkSent _ ->
                    page(HttpStatus.OK, fresh.value(), true, Problems.none(), request);
            case ChangingMail.Same _ -> again(fresh, "contact.same", request);
            case ChangingMail.TooOften _ -> again(fresh, "contact.too-often", request);
            case ChangingMail.PasswordNotConfirmed _ -> again(fresh, "password.wrong", request);
            case ChangingMail.SessionEnded _ -> new RedirectView("/login?ended");
            case ChangingMail.Refused _ -> again(fresh, "act.refused", request);
        };
    }

    private View again(MailAddress fresh, String key, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, fresh.value(), false, Problems.general(key), request);
    }

    private View wrong(String mail, Map<String, String> wrong, HttpServletRequest request) {
        String kept = mail.length() > 254 ? "" : mail;
        Problems problems = Problems.fields(wrong);
        return page(HttpStatus.UNPROCESSABLE_CONTENT, kept, false, problems, request);
    }

    private View page(
            HttpStatus status,
            String mail,
            boolean sent,
            Problems problems,
            HttpServletRequest request) {
        return pages.page(
                status,
                "subscriber/contact",
                new ContactPage(holders.of(request), mail, sent, problems));
    }
}
