// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.PrintedLetters;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.trialcard.IsolatedPcscd;
import org.jadeseal.trialcard.TrialCard;
import org.jadeseal.trialcard.VirtualReader;

/// `./dev card`: a personalized trial card with its two certificates behind a real virtual reader,
/// for OpenSC and its like; prints `PCSCLITE_CSOCK_NAME=…`, `PIN=…`, `ready`, and stays until it is
/// ended.
public final class CardProgram {

    private static final String FACTORY_PIN = "123456";

    private CardProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Terminal.keepClear();
        try {
            Options options = Options.of(arguments, Set.of("--dir"), Set.of("--empty"));
            Path folder = options.value("--dir").map(Path::of).orElseGet(TourProgram::freshFolder);
            hold(folder, options.has("--empty"));
            Ending.done();
        } catch (TrialFailedException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void hold(Path folder, boolean empty) throws InterruptedException {
        var trial = new TrialFolder(folder);
        String pin = empty ? FACTORY_PIN : issue(trial);
        Path file = trial.cards().resolve((empty ? "blank" : "card-wang") + ".card");
        try (TrialCard card = open(file);
                IsolatedPcscd daemon = IsolatedPcscd.start("Jadeseal Trial Reader");
                VirtualReader reader = new VirtualReader(daemon.slot(0), card)) {
            reader.insert();
            tell(daemon.socket(), pin);
            Ending.await();
        }
    }

    /// The card, for this program alone.
    private static TrialCard open(Path file) {
        try {
            return TrialCard.open(file);
        } catch (IllegalStateException e) {
            throw new TrialFailedException(String.valueOf(e.getMessage()));
        }
    }

    private static void tell(Path socket, String pin) {
        PrintStream out = System.out;
        out.println("PCSCLITE_CSOCK_NAME=" + socket);
        out.println("PIN=" + pin);
        out.println("ready");
        out.flush();
    }

    /// Plays the story up to activation, and ends the server again. A folder that has a card
    /// already keeps it.
    private static String issue(TrialFolder folder) {
        // a new folder must stay empty: the server makes its data folder out of it
        if (!folder.isNew() && Files.exists(folder.cards().resolve("card-wang.card"))) {
            var letters = new PrintedLetters(folder.letters());
            return letters.pin(letters.newestPinSheet());
        }
        var narrator = new Narrator(System.err, System::nanoTime);
        try (Trial trial = Trial.start(folder, Ports.free(), List.of(), narrator)) {
            Tour tour = trial.tour(narrator);
            Holder holder = tour.register(Person.wang(), "card-wang");
            tour.takeUp(holder);
            tour.applyAndActivate(holder);
            return holder.pin();
        }
    }
}
