// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/// Settles the language of a request: the parameter `lang`, which is remembered, else the cookie.
public final class LanguageFilter extends OncePerRequestFilter {

    private static final String NAME = "lang";
    private static final long YEAR_SECONDS = 31_536_000;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Language> chosen = parameter(request);
        chosen.ifPresent(language -> remember(language, response));
        chosen.or(() -> cookie(request)).orElse(Language.ZH_TW).mark(request);
        chain.doFilter(request, response);
    }

    /// Reads the query only: a form's body is not touched before its size is checked.
    private static Optional<Language> parameter(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Arrays.stream(query.split("&", 50)))
                .filter(pair -> pair.startsWith(NAME + "="))
                .flatMap(pair -> Language.parse(pair.substring(NAME.length() + 1)).stream())
                .findFirst();
    }

    private static Optional<Language> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElse(Stream.empty())
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .flatMap(value -> Language.parse(value).stream())
                .findFirst();
    }

    private static void remember(Language language, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, language.code())
                        .path("/")
                        .maxAge(YEAR_SECONDS)
                        .httpOnly(true)
                        .secure(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
