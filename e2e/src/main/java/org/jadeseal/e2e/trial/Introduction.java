// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.net.URI;
import java.util.Optional;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Officer;

/// What a newcomer is told once a trial is open: addresses, logins, people, cards.
record Introduction(Trial trial, Narrator narrator) {

    /// @param link pairs the browser that opens it first
    /// @param real where the cards are of plastic
    void tell(URI link, URI desk, Optional<RealCards> real) {
        narrator.say("");
        narrator.say("Open this first, once " + link);
        narrator.say("                      (pairs your browser with the card program; good once)");
        narrator.say("Subscribers' site     " + trial.sites().site() + "/");
        narrator.say("Officers' counter     " + trial.sites().counter() + "/");
        narrator.say(
                "Trial desk            %s   (%s)"
                        .formatted(
                                desk,
                                real.isPresent()
                                        ? "readers, letters, mails"
                                        : "reader, cards, PIN, letters, mails"));
        narrator.say("");
        trial.logins().all().forEach(this::tell);
        narrator.say("");
        PeopleNote.read(trial.folder()).forEach(narrator::say);
        real.ifPresentOrElse(this::tellReal, this::tellSimulated);
        narrator.say("");
        narrator.say(
                "Both letters of each person are PDF files in %s; Ctrl-C ends the trial."
                        .formatted(trial.folder().letters()));
    }

    private void tell(Officer officer) {
        narrator.say(
                "%-4s %-8s password %s   %s"
                        .formatted(
                                officer.role(),
                                officer.login(),
                                officer.password(),
                                officer.name()));
    }

    private void tellReal(RealCards cards) {
        narrator.say("");
        if (!Story.isWhole(trial.folder())) {
            byHand("The story could not make 陳𡍼's card");
        } else if (RealCards.isTheirs(trial.folder())) {
            narrator.say("card-chen is the card in your reader; card-wang is simulated.");
        } else {
            narrator.say(
                    "The cards of these people are simulated and lie in none of your readers.");
            narrator.say("For a card of your own, take a new folder with --data, or register");
            narrator.say("somebody at the counter (docs/how-to/use-a-real-reader.md).");
        }
        cards.tell(narrator);
        RealCards.tellWhereThePinIsAsked(narrator);
    }

    private void tellSimulated() {
        if (!Story.isWhole(trial.folder())) {
            narrator.say("");
            byHand("The story ended before 陳𡍼's card was made");
        } else if (RealCards.isTheirs(trial.folder())) {
            narrator.say("");
            narrator.say("card-chen is a real card: start with --real-card to use it.");
        }
    }

    /// What an officer does whom nobody plays.
    private void byHand(String what) {
        narrator.say(what + ". By hand: log in at the counter as zhang, connect");
        narrator.say("「製卡工作站」, put the card in, open the case in 「製卡與密碼單」 and press");
        narrator.say("「開始製卡」; it goes on where it stopped. A case that zhang does not see");
        narrator.say("still waits for lin (first check) or wu (second check).");
    }
}
