// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.account.ChangingPassword;
import org.jadeseal.ra.account.PasswordChange;
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

/// 「網站密碼修改」 (manual 12): 舊密碼, 新密碼, 再確認, 確認變更. A letter's password has to be changed here before
/// some chapters open (SEC-103).
@Controller
@OnHost(Host.SITE)
final class PasswordController {

    /// What the page shows.
    ///
    /// @param ofLetter whether the present password is a letter's
    record PasswordPage(boolean ofLetter, Problems problems) {}

    private final PasswordChange change;
    private final AccountRegister accounts;
    private final Pages pages;

    PasswordController(PasswordChange change, AccountRegister accounts, Pages pages) {
        this.change = change;
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping("/password")
    View form(HttpServletRequest request) {
        return form(HttpStatus.OK, Problems.none(), request);
    }

    /// Where one goes after an activation: to a password of one's own, if there is none yet.
    @GetMapping("/next")
    View next(HttpServletRequest request) {
        return new RedirectView(ofLetter(request) ? "/password" : "/");
    }

    @PostMapping("/password")
    View change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (old.isEmpty()) {
            wrong.put("old", "password.wrong.old-missing");
        }
        if (fresh.isEmpty()) {
            wrong.put("fresh", "password.wrong.missing");
        } else if (!fresh.equals(again)) {
            wrong.put("again", "password.wrong.differs");
        }
        if (!wrong.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, Problems.fields(wrong), request);
        }
        try (Secret was = secret(old);
                Secret next = secret(fresh)) {
            return answer(
                    change.change(Signed.subscriber(request), was, next, request.getRemoteAddr()),
                    request);
        }
    }

    private static Secret secret(String text) {
        return Secret.takingOver(text.getBytes(StandardCharsets.UTF_8));
    }

    private View answer(ChangingPassword changing, HttpServletRequest request) {
        return switch (changing) {
            case ChangingPassword.Changed _ -> new RedirectView("/password/changed");
            case ChangingPassword.Weak(var fault) ->
                    wrong(
                            "fresh",
                            "password.wrong."
                                    + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            request);
            case ChangingPassword.Wrong _ -> wrong("old", "password.wrong", request);
            case ChangingPassword.Locked _ -> new RedirectView("/login?locked");
            case ChangingPassword.SessionEnded _ -> new RedirectView("/login?ended");
            case ChangingPassword.Refused _ ->
                    form(HttpStatus.CONFLICT, Problems.general("act.refused"), request);
        };
    }

    @GetMapping("/password/changed")
    View changed() {
        return pages.page("subscriber/done", new DonePage("menu.password", "password.changed"));
    }

    private View wrong(String field, String key, HttpServletRequest request) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, Problems.fields(Map.of(field, key)), request);
    }

    private View form(HttpStatus status, Problems problems, HttpServletRequest request) {
        return pages.page(
                status, "subscriber/password", new PasswordPage(ofLetter(request), problems));
    }

    private boolean ofLetter(HttpServletRequest request) {
        return accounts.hasLetterPassword(Signed.subscriber(request).account());
    }
}
