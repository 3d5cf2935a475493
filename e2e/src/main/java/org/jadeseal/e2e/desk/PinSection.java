// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jadeseal.agent.pin.PinRequest;

/// The part of the desk that asks for the PIN of a simulated card, or for a new one.
record PinSection(DeskWords words, PinQuestion asked) {

    String render() {
        return "<section class=ask aria-live=assertive><h1>%s</h1>".formatted(words.say(title()))
                + facts()
                + "<form method=post action=pin autocomplete=off>"
                + "<input type=hidden name=question value=%d>".formatted(asked.number())
                + switch (asked.wanted()) {
                    case PIN -> field("pin", "pin", true) + tries();
                    case CHANGE ->
                            field("present", "newpin.present", true)
                                    + tries()
                                    + field("pin", "newpin.fresh", false)
                                    + field("again", "newpin.again", false);
                    case NEW ->
                            field("pin", "newpin.fresh", true)
                                    + field("again", "newpin.again", false);
                }
                + complaint()
                + "<p><button name=answer value=ok>%s</button> ".formatted(words.say("ok"))
                + "<button class=quiet name=answer value=cancel>%s</button></form></section>"
                        .formatted(words.say("cancel"));
    }

    private String title() {
        return switch (asked.wanted()) {
            case PIN -> "pin";
            case CHANGE -> "newpin.title.change";
            case NEW -> "newpin.title.reset";
        };
    }

    private String facts() {
        String act = asked.about().act();
        return "<dl>%s%s%s</dl>"
                .formatted(
                        fact("pin.site", DeskWords.escape(asked.about().site())),
                        fact("pin.act", words.sayOr("act." + act, act)),
                        whose(asked.about().whose()));
    }

    /// Where something is signed, its lines stand in the place of account and holder.
    private String whose(PinRequest.Whose whose) {
        return whose.signed().isEmpty()
                ? fact("pin.account", DeskWords.escape(whose.account()))
                        + fact("pin.holder", DeskWords.escape(whose.holder()))
                : whose.signed().stream()
                        .map(line ->
                                "<dt>%s<dd>%s"
                                        .formatted(
                                                DeskWords.escape(line.label()),
                                                DeskWords.escape(line.value())))
                        .collect(Collectors.joining());
    }

    private String fact(String word, String value) {
        return "<dt>%s<dd>%s".formatted(words.say(word), value);
    }

    private String field(String name, String word, boolean first) {
        return """
        <p class=field><label for=%s>%s</label><span class=hint id=%s-hint>%s</span>\
        <input id=%s name=%s type=password inputmode=numeric maxlength=8 \
        aria-describedby=%s-hint%s>\
        """
                .formatted(
                        name,
                        words.say(word + ".label"),
                        name,
                        words.say(word + ".hint"),
                        name,
                        name,
                        name,
                        first ? " autofocus" : "");
    }

    /// A wrong PIN says it by itself.
    private String tries() {
        if (asked.complaint().equals(Optional.of("pin.wrong"))) {
            return "";
        }
        return "<p id=pin-tries class=hint>%s</p>"
                .formatted(words.say("pin.tries", asked.about().triesLeft()));
    }

    private String complaint() {
        return asked.complaint()
                .map(word ->
                        "<p id=pin-wrong class=wrong role=alert>%s</p>"
                                .formatted(words.say(word, asked.about().triesLeft())))
                .orElse("");
    }
}
