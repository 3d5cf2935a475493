// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.jadeseal.ra.account.AccountLogin;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.officer.CardLogin;
import org.jadeseal.ra.officer.OfficerLogin;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.StatusPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The order in which a request for a page is judged, and the session's cookie.
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /// SEC-201 asks for 128 bits.
    private static final int SESSION_BYTES = 32;

    /// What strangers may ask for.
    private static final String[] PUBLIC = {
        "/login",
        "/login/card",
        "/login/card/*",
        "/login/present/*",
        "/first-card",
        "/captcha/*",
        "/assets/**",
        "/certificate-status",
        "/case-status",
        "/repository",
        "/paper/*",
        "/notices",
        "/questions",
        "/security",
        "/site-map",
        "/environment",
        "/practice",
        "/privacy",
        "/self-test",
        "/download-centre",
        "/download-centre/*",
        "/registration",
        "/revocation",
        "/resumption",
        "/password-letter",
        "/confirm-mail",
        "/agent/**",
        "/error"
    };

    @Bean
    Sessions sessions(
            AccountLogin accounts,
            OfficerLogin officers,
            AgentConnections agents,
            Browsers browsers,
            LastLogins lastLogins,
            SecureRandom random) {
        return new Sessions(accounts, officers, agents, browsers, lastLogins, random);
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            AccountLogin accounts,
            OfficerLogin officers,
            CardLogin cards,
            Sessions sessions,
            Browsers browsers,
            Clock clock) {
        return http.securityMatcher(request -> !StatusPaths.hold(request))
                .addFilterBefore(new OriginFilter(), CsrfFilter.class)
                .addFilterBefore(new UploadFilter(), CsrfFilter.class)
                .addFilterBefore(
                        new LoginFilter(accounts, officers, cards, sessions, browsers, clock),
                        AuthorizationFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers("/agent/connect", "/agent/poll"))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable) // EdgeFilter writes them, errors included
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(paths ->
                        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .requestMatchers(under(Host.SITE))
                                .hasAuthority("SUBSCRIBER")
                                .requestMatchers(Visit::isFor)
                                .hasAnyAuthority("OFFICER", LoginFilter.VISITOR)
                                .requestMatchers(under(Host.COUNTER))
                                .hasAuthority("OFFICER")
                                .anyRequest()
                                .permitAll())
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(
                                        (_, response, _) -> response.sendRedirect("/login"))
                                .accessDeniedHandler((_, response, _) ->
                                        response.sendError(HttpServletResponse.SC_FORBIDDEN)))
                .build();
    }

    private static RequestMatcher under(Host host) {
        return request -> Host.of(request).filter(host::equals).isPresent();
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("__Host-jadeseal");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax"); // the agent's page is opened by the operating system (T2)
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    @Bean
    SessionIdGenerator sessionIds(SecureRandom random) {
        return () -> {
            byte[] bytes = new byte[SESSION_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }
}
