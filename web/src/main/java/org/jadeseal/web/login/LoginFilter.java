// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ra.account.AccountLogin;
import org.jadeseal.ra.account.Standing;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.Closing;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Actor.ClientActor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.officer.CardLogin;
import org.jadeseal.ra.officer.OfficerLogin;
import org.jadeseal.web.page.Who;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at each request whether its session still stands, and makes it the request of somebody.
final class LoginFilter extends OncePerRequestFilter {

    /// Whoever works at a card in order to log in.
    static final String VISITOR = "VISITOR";

    private final AccountLogin accounts;
    private final OfficerLogin officers;
    private final CardLogin cards;
    private final Browsers browsers;
    private final Sessions sessions;
    private final Clock clock;

    LoginFilter(
            AccountLogin accounts,
            OfficerLogin officers,
            CardLogin cards,
            Sessions sessions,
            Browsers browsers,
            Clock clock) {
        this.accounts = accounts;
        this.officers = officers;
        this.cards = cards;
        this.browsers = browsers;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignIn> signIn = signIn(request);
        Standing standing = signIn.map(this::standing).orElse(Standing.LIVE);
        if (signIn.isPresent() && standing != Standing.LIVE) {
            String why = why(signIn.get(), standing);
            sessions.end(request, signIn.get(), Closing.LOGGED_OUT);
            leave(request, response, why);
            return;
        }
        signIn.ifPresent(live -> mark(live, request, response));
        if (signIn.isEmpty() && Visit.isOf(request, clock.instant())) {
            Signed.visit(request, AgentUser.browser(browsers.of(request)));
            authenticate("visitor", VISITOR);
        }
        chain.doFilter(request, response);
    }

    private static Optional<SignIn> signIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : SignIn.of(session);
    }

    private Standing standing(SignIn signIn) {
        if (!signIn.left(clock.instant()).isPositive()) {
            return Standing.ENDED;
        }
        return switch (signIn.actor()) {
            case SubscriberActor subscriber -> accounts.standing(subscriber);
            case OfficerActor officer ->
                    officers.stands(officer) && cards.stands(officer)
                            ? Standing.LIVE
                            : Standing.ENDED;
            case ClientActor _, SystemActor _ -> Standing.ENDED;
        };
    }

    /// A page leads to the login that says why; what a script asked for only gets a status.
    private static void leave(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        if ("cors".equals(request.getHeader("Sec-Fetch-Mode"))) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/login?" + why);
        }
    }

    /// The word by which the login page tells it. A card that was pulled is told as such.
    private String why(SignIn signIn, Standing standing) {
        return switch (standing) {
            case ELSEWHERE -> "elsewhere";
            case BARRED -> "barred";
            case ENDED, LIVE ->
                    signIn.left(clock.instant()).isPositive()
                                    && signIn.actor() instanceof OfficerActor officer
                                    && cards.cameByCard(officer)
                            ? "pulled"
                            : "ended";
        };
    }

    /// Where a page asks whether the card is there.
    private String presence(Actor actor) {
        return actor instanceof OfficerActor officer && cards.cameByCard(officer)
                ? PresenceController.PATH + officer.session().value()
                : "";
    }

    /// A page that asks every second must not keep the session alive.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith(PresenceController.PATH);
    }

    private static Set<String> roles(Actor actor) {
        return actor instanceof OfficerActor officer
                ? officer.roles().stream().map(Role::name).collect(Collectors.toSet())
                : Set.of();
    }

    private void mark(SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
        Duration left = signIn.left(clock.instant());
        response.setHeader("X-Session-Seconds", Long.toString(left.toSeconds()));
        List<String> details = signIn.detail().isEmpty() ? List.of() : List.of(signIn.detail());
        new Who(signIn.shown(), details, roles(signIn.actor()), presence(signIn.actor()), left)
                .mark(request);
        Signed.mark(request, signIn.actor());
        authenticate(signIn.actor().name(), signIn.ofOfficer() ? "OFFICER" : "SUBSCRIBER");
    }

    private static void authenticate(String name, String authority) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                name, "", AuthorityUtils.createAuthorityList(authority)));
    }
}
