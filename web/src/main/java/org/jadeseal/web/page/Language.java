// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language of the pages. Traditional Chinese unless the person chose otherwise: the manual's
/// words are the ones on paper.
public enum Language {
    /// 正體中文.
    ZH_TW("zh-TW", "zh-Hant-TW", Locale.TAIWAN),
    /// English.
    EN("en", "en", Locale.ENGLISH);

    private static final String ATTRIBUTE = Language.class.getName();

    private final String code;
    private final String tag;
    private final Locale locale;

    Language(String code, String tag, Locale locale) {
        this.code = code;
        this.tag = tag;
        this.locale = locale;
    }

    /// As the parameter and the cookie write it: `zh-TW` or `en`.
    public String code() {
        return code;
    }

    /// As the `lang` attribute of HTML writes it (BCP 47).
    public String tag() {
        return tag;
    }

    /// The locale of its message file.
    public Locale locale() {
        return locale;
    }

    /// The language of a request; Chinese before [LanguageFilter].
    public static Language of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Language language ? language : ZH_TW;
    }

    /// The language of a person by the locale that was noted with them.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH_TW : EN;
    }

    static Optional<Language> parse(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    Language other() {
        return this == ZH_TW ? EN : ZH_TW;
    }

    void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
