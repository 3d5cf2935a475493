// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.officer.OfficerEntry;
import org.jadeseal.ra.officer.OfficerLogin;
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

/// The login of officers: with the card, and by password where a trial allows it (T20).
@Controller
@OnHost(Host.COUNTER)
final class CounterLoginController {

    /// What the page shows.
    ///
    /// @param login as typed before
    /// @param passwords whether there is a way in without a card; a trial's only (T20)
    record Form(String login, boolean passwords, Problems problems, Optional<String> note) {}

    private final OfficerLogin officers;
    private final RateLimits limits;
    private final Sessions sessions;
    private final Pages pages;
    private final Clock clock;

    CounterLoginController(
            OfficerLogin officers, RateLimits limits, Sessions sessions, Pages pages, Clock clock) {
        this.officers = officers;
        this.limits = limits;
        this.sessions = sessions;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/login")
    View form(@RequestParam Map<String, String> parameters) {
        Optional<String> note =
                Stream.of("ended", "out", "pulled", "card")
                        .filter(parameters::containsKey)
                        .map(why -> "login." + why)
                        .findFirst();
        return pages.page(
                "login/counter", new Form("", officers.passwords(), Problems.none(), note));
    }

    @PostMapping("/login")
    View login(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        if (!limits.allowsLogin(request)) {
            return again(HttpStatus.TOO_MANY_REQUESTS, login, "login.too-many");
        }
        try (Secret secret = Secret.takingOver(password.getBytes(StandardCharsets.UTF_8))) {
            OfficerEntry entry =
                    officers.login(login, secret, sessions.newId(), request.getRemoteAddr());
            return switch (entry) {
                case OfficerEntry.In(var actor, var name) -> {
                    sessions.begin(request, new SignIn(actor, name, "", clock.instant()));
                    yield new RedirectView("/");
                }
                case OfficerEntry.Wrong _ ->
                        again(HttpStatus.UNPROCESSABLE_CONTENT, login, "counter.login.wrong");
                case OfficerEntry.Locked _ ->
                        again(HttpStatus.FORBIDDEN, login, "counter.login.locked");
                case OfficerEntry.NoPasswordsHere _ ->
                        again(HttpStatus.FORBIDDEN, login, "counter.login.card-only");
            };
        }
    }

    private View again(HttpStatus status, String login, String key) {
        String kept = login.length() > 40 ? "" : login;
        Problems problems = Problems.general(key).titled("login.refused");
        return pages.page(
                status,
                "login/counter",
                new Form(kept, officers.passwords(), problems, Optional.empty()));
    }
}
