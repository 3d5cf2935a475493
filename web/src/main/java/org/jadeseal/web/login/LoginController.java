// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.account.AccountLogin;
import org.jadeseal.ra.account.Login;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Login of subscribers (manual 5.2.3(1)): the picture first, then account and password, one
/// neutral answer for whatever is wrong (SEC-105, SEC-106).
@Controller
@OnHost(Host.SITE)
final class LoginController {

    /// Reasons that the address may name, each with a text.
    private static final List<String> NOTES =
            List.of("ended", "elsewhere", "barred", "locked", "out");

    private final AccountLogin accounts;
    private final Greeting greeting;
    private final Captchas captchas;
    private final Browsers browsers;
    private final RateLimits limits;
    private final Sessions sessions;
    private final Pages pages;

    LoginController(
            AccountLogin accounts,
            Greeting greeting,
            Captchas captchas,
            Browsers browsers,
            RateLimits limits,
            Sessions sessions,
            Pages pages) {
        this.accounts = accounts;
        this.greeting = greeting;
        this.captchas = captchas;
        this.browsers = browsers;
        this.limits = limits;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/login")
    View form(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Optional<String> note =
                NOTES.stream()
                        .filter(parameters::containsKey)
                        .map(why -> "login." + why)
                        .findFirst();
        return form(HttpStatus.OK, "", Problems.none(), note, request);
    }

    @PostMapping("/login")
    View login(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String captcha,
            @RequestParam(defaultValue = "") String captchaId,
            HttpServletRequest request) {
        if (!limits.allowsLogin(request)) {
            return form(
                    HttpStatus.TOO_MANY_REQUESTS,
                    account,
                    refused("login.too-many"),
                    Optional.empty(),
                    request);
        }
        if (!captchas.spend(captchaId, browsers.secret(request), captcha)) {
            return wrong(account, request);
        }
        try (Secret secret = Secret.takingOver(password.getBytes(StandardCharsets.UTF_8))) {
            Login login =
                    accounts.login(account, secret, sessions.newId(), request.getRemoteAddr());
            return answer(login, account, request);
        }
    }

    private View answer(Login login, String account, HttpServletRequest request) {
        return switch (login) {
            case Login.In in -> {
                sessions.begin(request, greeting.signIn(in));
                yield new RedirectView(in.endedAnother() ? "/?ended-another" : "/");
            }
            case Login.Wrong _ -> wrong(account, request);
            case Login.Locked _ ->
                    form(
                            HttpStatus.FORBIDDEN,
                            account,
                            refused("login.locked"),
                            Optional.empty(),
                            request);
            case Login.Suspended _ ->
                    form(
                            HttpStatus.FORBIDDEN,
                            account,
                            refused("login.suspended"),
                            Optional.empty(),
                            request);
        };
    }

    private View wrong(String account, HttpServletRequest request) {
        return form(
                HttpStatus.UNPROCESSABLE_CONTENT,
                account,
                refused("login.wrong"),
                Optional.empty(),
                request);
    }

    private static Problems refused(String key) {
        return Problems.general(key).titled("login.refused");
    }

    private View form(
            HttpStatus status,
            String account,
            Problems problems,
            Optional<String> note,
            HttpServletRequest request) {
        String captcha = captchas.make(browsers.secret(request));
        String kept = account.length() > 40 ? "" : account;
        return pages.page(status, "login/login", new LoginForm(kept, captcha, problems, note));
    }
}
