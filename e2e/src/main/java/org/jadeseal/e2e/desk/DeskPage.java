// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/// The one page of the desk, in the language of the browser.
final class DeskPage {

    private final ResourceBundle words;
    private final StringBuilder html = new StringBuilder();

    DeskPage(Locale locale) {
        Locale spoken = locale.getLanguage().equals("zh") ? Locale.TAIWAN : Locale.ENGLISH;
        words =
                ResourceBundle.getBundle(
                        "org.jadeseal.e2e.desk.desk",
                        spoken,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String render(DeskState state, List<URI> sites) {
        html.append(
                        "<!doctype html><html lang=\"%s\"><meta charset=utf-8>"
                                .formatted(words.getLocale().toLanguageTag()))
                .append("<meta name=viewport content=\"width=device-width,initial-scale=1\">")
                .append(
                        "<link rel=stylesheet href=desk.css><title>%s · Jadeseal</title>"
                                .formatted(say("title")))
                .append("<body data-state=\"%s\">".formatted(escape(state.mark())))
                .append(
                        "<header>%s<small>%s</small></header><main>"
                                .formatted(say("title"), say("warning")));
        state.notice()
                .ifPresent(text ->
                        html.append(
                                "<section class=ask role=alert>%s</section>"
                                        .formatted(escape(text))));
        state.question().ifPresent(this::question);
        reader(state);
        connect(sites);
        files("letters", state.letters());
        files("mail", state.mails());
        return html.append("</main><script src=desk.js></script>").toString();
    }

    private void question(PinQuestion asked) {
        html.append("<section class=ask aria-live=assertive><h1>%s</h1><dl>".formatted(say("pin")))
                .append(fact("pin.site", asked.site()))
                .append(fact("pin.act", act(asked.act())))
                .append(fact("pin.account", asked.account()))
                .append(fact("pin.holder", asked.holder()))
                .append("</dl><form method=post action=pin autocomplete=off>")
                .append("<input type=hidden name=question value=%d>".formatted(asked.number()))
                .append(
                        "<label for=pin>%s</label><p class=hint>%s</p>"
                                .formatted(say("pin.label"), say("pin.hint")))
                .append(
                        "<input id=pin name=pin type=password inputmode=numeric maxlength=8 autofocus>")
                .append(
                        "<p class=hint>%s</p>"
                                .formatted(
                                        say(
                                                asked.wrongBefore() ? "pin.wrong" : "pin.tries",
                                                asked.triesLeft())))
                .append("<button name=answer value=ok>%s</button> ".formatted(say("ok")))
                .append(
                        "<button class=quiet name=answer value=cancel>%s</button></form></section>"
                                .formatted(say("cancel")));
    }

    private void reader(DeskState state) {
        html.append("<section><h1>%s</h1>".formatted(say("reader")));
        state.inserted()
                .ifPresentOrElse(
                        card ->
                                html.append(
                                        "<div class=row><b>%s</b>%s</div>"
                                                .formatted(
                                                        say("reader.card", card),
                                                        button("remove", "", "pull", "stop"))),
                        () -> html.append("<p>%s</p>".formatted(say("reader.empty"))));
        html.append("<h1>%s</h1><p class=hint>%s</p>".formatted(say("tray"), say("tray.hint")));
        for (String card : state.cards()) {
            if (!state.inserted().equals(java.util.Optional.of(card))) {
                html.append(
                        "<div class=row><span>%s</span>%s</div>"
                                .formatted(escape(card), button("insert", card, "insert", "")));
            }
        }
        html.append(
                "<div class=row><span></span>%s</div></section>"
                        .formatted(button("blank", "", "blank", "quiet")));
    }

    private void connect(List<URI> sites) {
        html.append(
                        "<section><h1>%s</h1><p class=hint>%s</p><form method=post action=connect>"
                                .formatted(say("connect"), say("connect.hint")))
                .append(
                        "<label for=code>%s</label><input id=code name=code autocomplete=off> "
                                .formatted(say("connect.code")));
        for (URI site : sites) {
            String name = site.getHost().startsWith("counter") ? "connect.counter" : "connect.site";
            html.append(
                    "<button name=site value=\"%s\">%s</button> "
                            .formatted(escape(site.toString()), say(name)));
        }
        html.append("</form></section>");
    }

    private void files(String kind, List<String> names) {
        html.append("<section><h1>%s</h1>".formatted(say(kind)));
        if (names.isEmpty()) {
            html.append("<p>%s</p>".formatted(say(kind + ".none")));
        }
        html.append(
                        names.stream()
                                .map(n ->
                                        "<div class=row><a href=\"%s/%s\">%s</a></div>"
                                                .formatted(kind, escape(n), escape(n)))
                                .collect(Collectors.joining()))
                .append("</section>");
    }

    private String button(String action, String card, String word, String look) {
        return "<form method=post action=%s><input type=hidden name=card value=\"%s\"><button class=\"%s\">%s</button></form>"
                .formatted(action, escape(card), look, say(word));
    }

    private String fact(String word, String value) {
        return "<dt>%s<dd>%s".formatted(say(word), escape(value));
    }

    private String act(String act) {
        return words.containsKey("act." + act) ? words.getString("act." + act) : act;
    }

    String say(String word, Object... values) {
        return escape(new MessageFormat(words.getString(word), words.getLocale()).format(values));
    }

    private static String escape(String text) {
        return Entities.escape(text);
    }
}
