// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.util.List;
import java.util.Optional;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.MakersDesk;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.tour.Visitor;

/// What happens in a new trial before it is opened: one person is active, another one has a card
/// and two letters and waits to be played by hand.
record Story(Trial trial, Narrator narrator) {

    private static final String CHEN = "card-chen";

    /// Whether it was played to its end in this folder.
    static boolean isWhole(TrialFolder folder) {
        return PeopleNote.read(folder).stream().anyMatch(line -> line.startsWith(CHEN));
    }

    /// @param desk where the second person's card is made; the tray of simulated cards if empty
    void play(Optional<MakersDesk> desk) {
        Tour tour = trial.tour(narrator);
        narrator.say("");
        narrator.say("王小明 gets a card, applies and activates:");
        Holder wang = tour.register(Person.wang(), "card-wang");
        tour.takeUp(wang);
        tour.applyAndActivate(wang);
        PeopleNote.write(trial.folder(), List.of(wang));
        narrator.say("");
        narrator.say("陳𡍼 gets a card and waits for you:");
        if (desk.isEmpty()) {
            PeopleNote.write(trial.folder(), List.of(wang, tour.register(Person.chen(), CHEN)));
        } else {
            write(tour, wang, desk.get());
        }
    }

    /// Somebody may pull the card out, or another program take it: the form then waits at the
    /// counter.
    private void write(Tour tour, Holder wang, MakersDesk desk) {
        try {
            Holder chen = tour.register(Person.chen(), CHEN, desk);
            PeopleNote.write(trial.folder(), List.of(wang, chen));
        } catch (Visitor.UnexpectedPageException | TrialFailedException e) {
            narrator.say("The card was not finished: " + e.getMessage());
        }
    }
}
