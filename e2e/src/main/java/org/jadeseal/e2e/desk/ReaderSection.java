// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jadeseal.agent.reader.ReaderState;

/// The part of the desk with readers and cards.
record ReaderSection(DeskWords words) {

    String render(DeskReaders.Seen seen) {
        return "<section><h1>%s</h1>%s</section>"
                .formatted(
                        words.say("reader"),
                        switch (seen) {
                            case DeskReaders.Seen.Tray tray -> tray(tray);
                            case DeskReaders.Seen.Connected connected -> connected(connected);
                        });
    }

    private String tray(DeskReaders.Seen.Tray tray) {
        String inserted =
                tray.inserted()
                        .map(card ->
                                "<div class=row><b>%s</b>%s</div>"
                                        .formatted(
                                                words.say("reader.card", card),
                                                words.button("remove", "", "pull", "stop")))
                        .orElseGet(() -> "<p>%s</p>".formatted(words.say("reader.empty")));
        String others =
                tray.cards().stream()
                        .filter(card -> !tray.inserted().equals(Optional.of(card)))
                        .map(card ->
                                "<div class=row><span>%s</span>%s</div>"
                                        .formatted(
                                                DeskWords.escape(card),
                                                words.button("insert", card, "insert", "")))
                        .collect(Collectors.joining());
        return "%s<h1>%s</h1><p class=hint>%s</p>%s<div class=row><span></span>%s</div>"
                .formatted(
                        inserted,
                        words.say("tray"),
                        words.say("tray.hint"),
                        others,
                        words.button("blank", "", "blank", "quiet"));
    }

    private String connected(DeskReaders.Seen.Connected connected) {
        String hint = "<p class=hint>%s</p>".formatted(words.say("readers.hint"));
        return connected.readers().isEmpty()
                ? "<p>%s</p>%s".formatted(words.say("readers.none"), hint)
                : connected.readers().stream().map(this::row).collect(Collectors.joining()) + hint;
    }

    private String row(ReaderState reader) {
        return "<div class=row data-card=%b><span>%s</span><b>%s</b></div>"
                .formatted(
                        reader.cardPresent(),
                        DeskWords.escape(reader.name()),
                        words.say(reader.cardPresent() ? "readers.card" : "readers.empty"));
    }
}
