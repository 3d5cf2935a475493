// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jsoup.nodes.Entities;

/// What the desk says, in the language of the browser, ready for HTML.
final class DeskWords {

    private final ResourceBundle words;

    DeskWords(Locale locale) {
        Locale spoken = locale.getLanguage().equals("zh") ? Locale.TAIWAN : Locale.ENGLISH;
        words =
                ResourceBundle.getBundle(
                        "org.jadeseal.e2e.desk.desk",
                        spoken,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String word, Object... values) {
        return escape(new MessageFormat(words.getString(word), words.getLocale()).format(values));
    }

    /// The word if there is one, else what is given.
    String sayOr(String word, String otherwise, Object... values) {
        return words.containsKey(word) ? say(word, values) : escape(otherwise);
    }

    /// A form that is nothing but its button.
    ///
    /// @param card what it is about; may be empty
    String button(String action, String card, String word, String look) {
        return "<form method=post action=%s><input type=hidden name=card value=\"%s\"><button class=\"%s\">%s</button></form>"
                .formatted(action, escape(card), look, say(word));
    }

    /// Beginning of a page, up to its body.
    ///
    /// @param title in HTML
    /// @param toDesk relative path to the desk
    String head(String title, String toDesk) {
        return """
        <!doctype html><html lang="%s"><meta charset=utf-8>
        <meta name=viewport content="width=device-width,initial-scale=1">
        <link rel=stylesheet href="%sdesk.css"><title>%s · Jadeseal</title>\
        """
                .formatted(words.getLocale().toLanguageTag(), toDesk, title);
    }

    static String escape(String text) {
        return Entities.escape(text);
    }
}
