// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The desk's first page.
final class DeskPage {

    private final DeskWords words;
    private final StringBuilder html = new StringBuilder();

    DeskPage(DeskWords words) {
        this.words = words;
    }

    String render(DeskState state, List<URI> sites) {
        html.append(words.head(say("title"), ""))
                .append("<body data-state=\"%s\">".formatted(escape(state.mark())))
                .append(
                        "<header>%s<small>%s</small>%s</header><main>"
                                .formatted(say("title"), say("warning"), ways(sites)));
        state.notice()
                .ifPresent(text ->
                        html.append("<section class=ask role=alert>%s</section>".formatted(text)));
        state.question().ifPresent(this::question);
        reader(state);
        connect(sites);
        papers("letters", state.letters());
        papers("mail", state.mails());
        return html.append("</main><script src=desk.js></script>").toString();
    }

    private String ways(List<URI> sites) {
        return sites.stream()
                .map(site ->
                        "<a href=\"%s/\">%s</a>".formatted(escape(site.toString()), name(site)))
                .collect(Collectors.joining(" ", "<nav>", "</nav>"));
    }

    private String name(URI site) {
        return say(site.getHost().startsWith("counter") ? "connect.counter" : "connect.site");
    }

    private void question(PinQuestion asked) {
        html.append("<section class=ask aria-live=assertive><h1>%s</h1><dl>".formatted(say("pin")))
                .append(fact("pin.site", asked.site()))
                .append(
                        "<dt>%s<dd>%s"
                                .formatted(
                                        say("pin.act"),
                                        words.sayOr("act." + asked.act(), asked.act())))
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
                        "<p id=pin-tries class=\"%s\">%s</p>"
                                .formatted(
                                        asked.wrongBefore() ? "wrong" : "hint",
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
            if (!state.inserted().equals(Optional.of(card))) {
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
        html.append("<section><h1>%s</h1>".formatted(say("connect")))
                .append("<p class=hint>%s</p>".formatted(say("connect.browser.hint")))
                .append(button("pair", "", "connect.browser", ""))
                .append("<details><summary>%s</summary>".formatted(say("connect.type")))
                .append("<p class=hint>%s</p>".formatted(say("connect.hint")))
                .append(
                        "<form method=post action=connect><label for=code>%s</label>"
                                .formatted(say("connect.code")))
                .append("<input id=code name=code autocomplete=off> ");
        for (URI site : sites) {
            html.append(
                    "<button name=site value=\"%s\">%s</button> "
                            .formatted(escape(site.toString()), name(site)));
        }
        html.append("</form></details></section>");
    }

    private void papers(String kind, List<Paper> papers) {
        html.append("<section><h1>%s</h1>".formatted(say(kind)));
        if (papers.isEmpty()) {
            html.append("<p>%s</p>".formatted(say(kind + ".none")));
        }
        for (Paper paper : papers) {
            html.append(
                    "<div class=row><a href=\"%s/%s\">%s</a></div>"
                            .formatted(kind, escape(paper.name()), label(paper)));
        }
        html.append("</section>");
    }

    /// A letter's kind stands at the beginning of the name of its file.
    private String label(Paper paper) {
        String kind = paper.name().replaceFirst("-letter-.*", "");
        return words.sayOr("letter." + kind, paper.label(), paper.label());
    }

    private String button(String action, String card, String word, String look) {
        return "<form method=post action=%s><input type=hidden name=card value=\"%s\"><button class=\"%s\">%s</button></form>"
                .formatted(action, escape(card), look, say(word));
    }

    private String fact(String word, String value) {
        return "<dt>%s<dd>%s".formatted(say(word), escape(value));
    }

    private String say(String word, Object... values) {
        return words.say(word, values);
    }

    private static String escape(String text) {
        return DeskWords.escape(text);
    }
}
