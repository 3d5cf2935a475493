// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.Tour;

/// `./dev tour`: the main job without a hand. Exit 0 only if all of it held.
public final class TourProgram {

    private TourProgram() {}

    public static void main(String[] arguments) {
        Terminal.keepClear();
        var narrator = new Narrator(System.out, System::nanoTime);
        try {
            Options options = Options.of(arguments, Set.of("--data", "--port"), Set.of());
            run(options, narrator);
        } catch (TrialFailedException e) {
            narrator.say(e.toString());
            System.exit(2);
        }
        System.exit(0);
    }

    private static void run(Options options, Narrator narrator) {
        var folder =
                new TrialFolder(
                        options.value("--data").map(Path::of).orElseGet(TourProgram::freshFolder));
        if (Files.exists(folder.path().resolve("out"))) {
            throw new TrialFailedException(
                    folder.path() + " was toured before; name a folder that is not there yet");
        }
        try (Trial trial =
                Trial.start(
                        folder,
                        options.port("--port", Ports.free()),
                        List.of("--console"),
                        narrator)) {
            play(trial, narrator);
            narrator.say("everything held; what it left is in " + folder.out());
        } catch (RuntimeException e) {
            narrator.say("the tour failed: " + e);
            narrator.say("the server's log is " + folder.serverLog());
            throw e;
        } finally {
            narrator.writeTo(folder.out().resolve("tour.json"));
        }
    }

    private static void play(Trial trial, Narrator narrator) {
        Tour tour = trial.tour(narrator);
        Holder holder = tour.register(Person.wang(), "card-wang");
        tour.takeUp(holder);
        tour.applyAndActivate(holder);
        narrator.tell(
                "OpenSC lists both keys and signs with 9C",
                () -> new OpenScJudge(trial).judge(holder));
        tour.suspend(holder);
        Holder resumed = tour.resume(holder);
        Holder reset = tour.resetPassword(resumed);
        Holder keeper = tour.makeOnesOwn(reset);
        tour.renew(keeper, trial::moveOn);
        tour.revoke(keeper);
        AuditJudge.judge(trial, narrator);
    }

    static Path freshFolder() {
        try {
            return Files.createTempDirectory("jadeseal-tour");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot make a temporary folder; name one with --data", e);
        }
    }
}
