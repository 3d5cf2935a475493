// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.web.host.Host;
import org.springframework.security.web.csrf.CsrfToken;

/// What every template may ask: texts in the language of the request, who is signed in, addresses,
/// times in words. One for each page that is drawn.
public final class Frame {

    private final HttpServletRequest request;
    private final Language language;
    private final Texts texts;
    private final Assets assets;
    private final Surroundings surroundings;

    Frame(HttpServletRequest request, Texts texts, Assets assets, Surroundings surroundings) {
        this.request = request;
        this.language = Language.of(request);
        this.texts = texts;
        this.assets = assets;
        this.surroundings = surroundings;
    }

    /// The text of a key.
    public String t(String key, Object... values) {
        return texts.get(language, key, values);
    }

    /// The text of a key, or of another one where the first has none.
    public String tOr(String key, String otherwise, Object... values) {
        return texts.find(language, key, values).orElseGet(() -> t(otherwise, values));
    }

    /// The text of a key that may not have one.
    public Optional<String> find(String key, Object... values) {
        return texts.find(language, key, values);
    }

    /// The texts `<key>.1`, `<key>.2` and so on, as far as there are any.
    public List<String> paragraphs(String key) {
        Stream<Optional<String>> numbered =
                Stream.iterate(1, number -> number + 1)
                        .map(number -> text(key + "." + number))
                        .takeWhile(Optional::isPresent);
        Stream<Optional<String>> trials =
                Stream.of(key + ".trial").filter(_ -> surroundings.trial()).map(this::text);
        return Stream.concat(trials, numbered).flatMap(Optional::stream).toList();
    }

    private Optional<String> text(String key) {
        return texts.find(language, key, surroundings.hotline());
    }

    /// The value of `lang` of the document.
    public String languageTag() {
        return language.tag();
    }

    /// The value of `lang` of the link to the other language.
    public String otherLanguageTag() {
        return language.other().tag();
    }

    /// This page in the other language; the first page where this one came from a form.
    public String otherLanguageAddress() {
        String path = request.getMethod().equals("GET") ? path() : "/";
        return path + "?lang=" + language.other().code();
    }

    /// Path of the page, as the person asked for it.
    public String path() {
        return request.getRequestURI();
    }

    /// Whether this page or one below it is what a menu entry leads to.
    public boolean isAt(String address) {
        return path().equals(address) || (address.length() > 1 && path().startsWith(address + "/"));
    }

    /// Whether the page is an officer's.
    public boolean atCounter() {
        return Host.of(request).filter(host -> host == Host.COUNTER).isPresent();
    }

    /// Whether the page belongs to the status services.
    public boolean atStatus() {
        return Host.of(request).filter(host -> host == Host.STATUS).isPresent();
    }

    public Optional<Who> who() {
        return Who.of(request);
    }

    /// What the person is told on every page.
    public Optional<Banner> banner() {
        return Banner.of(request);
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public String asset(String name) {
        return assets.address(name);
    }

    /// The name of the field that shows a form is ours.
    public String csrfName() {
        return csrf().getParameterName();
    }

    /// The value of that field; asking for it begins a session.
    public String csrfValue() {
        return csrf().getToken();
    }

    private CsrfToken csrf() {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return token;
        }
        throw new IllegalStateException("a form was drawn outside the security chain: " + path());
    }

    /// A day in Taipei, as 2026/11/22.
    public String day(Instant instant) {
        return Times.day(instant);
    }

    /// A minute in Taipei, as 2026/11/22 14:03.
    public String minute(Instant instant) {
        return Times.minute(instant);
    }

    /// A second in Taipei, as 2026/11/22 14:03:59.
    public String second(Instant instant) {
        return Times.second(instant);
    }

    /// A day, as 2026/11/22.
    public String date(LocalDate day) {
        return day.toString().replace('-', '/');
    }

    /// A number with commas, as 1,000,000.
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Seconds with one decimal, from milliseconds.
    public String seconds(long milliseconds) {
        return Times.seconds(milliseconds);
    }
}
