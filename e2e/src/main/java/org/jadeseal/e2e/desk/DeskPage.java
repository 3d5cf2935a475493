// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.net.URI;
import java.util.List;
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
                                .formatted(say("title"), say(warning(state)), ways(sites)));
        state.notice()
                .ifPresent(text ->
                        html.append("<section class=ask role=alert>%s</section>".formatted(text)));
        state.question().ifPresent(asked -> html.append(new PinSection(words, asked).render()));
        html.append(new ReaderSection(words).render(state.readers()));
        connect(sites);
        papers("letters", state.letters());
        papers("mail", state.mails());
        return html.append("</main><script src=desk.js></script>").toString();
    }

    private static String warning(DeskState state) {
        return state.readers() instanceof DeskReaders.Seen.Tray ? "warning" : "warning.real";
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

    private void connect(List<URI> sites) {
        html.append("<section><h1>%s</h1>".formatted(say("connect")))
                .append("<p class=hint>%s</p>".formatted(say("connect.browser.hint")))
                .append(words.button("pair", "", "connect.browser", ""))
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

    private String say(String word, Object... values) {
        return words.say(word, values);
    }

    private static String escape(String text) {
        return DeskWords.escape(text);
    }
}
