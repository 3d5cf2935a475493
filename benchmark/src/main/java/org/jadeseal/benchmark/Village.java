// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.SelfService;
import org.jadeseal.e2e.tour.Sites;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;

/// A trial in which one person has her certificates in use, and copies of it in which she has many
/// neighbours.
///
/// @param holder whose password all neighbours have, since they are copies of her
/// @param port on which the trial was made: its certificates name it
record Village(TrialFolder folder, Holder holder, int port, People people) {

    /// Makes the first person by the trial's own programs: officers, station, card, letters, agent.
    static Village founded(Path folder) {
        TrialFolder trial = new TrialFolder(folder);
        int port = Ports.free();
        try (Trial running = Trial.start(trial, port, List.of(), silent())) {
            Tour tour = running.tour(silent());
            Holder fresh = tour.register(Person.number(0), "card-0");
            tour.takeUp(fresh);
            tour.applyAndActivate(fresh);
            return new Village(trial, tour.makeOnesOwn(fresh), port, new People(1));
        }
    }

    /// The same village with neighbours, in a folder of its own.
    Village grownTo(People many) {
        Path grown = folder.path().resolveSibling(folder.path().getFileName() + "-" + many.count());
        try (Child copying =
                Child.run(
                        List.of(
                                "sh",
                                "-c",
                                "cp -a '%s' '%s' && echo copied".formatted(folder.path(), grown)),
                        grown.resolveSibling("copying.log"))) {
            var _ = copying.says("copied");
        }
        TrialFolder copy = new TrialFolder(grown);
        SqlPeople.enter(copy.database(), holder.account(), many);
        return new Village(copy, holder, port, many);
    }

    /// What the tour would tell.
    static Narrator silent() {
        return new Narrator(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                System::nanoTime);
    }

    Sites sites() {
        return new Sites(port);
    }

    /// Somebody at the site who is not logged in.
    SelfService visitor() {
        return SelfService.of(sites(), new CaptchaReader(folder.database()));
    }

    /// A resident who has just logged in: account, password and the digits of the picture.
    SelfService resident(int number) {
        SelfService visitor = visitor();
        visitor.logIn(people.resident(number), holder.password()).the("form[action='/logout']");
        return visitor;
    }

    /// A task that this resident has behind her.
    String task(int number) {
        return SqlPeople.task(folder.database(), people.resident(number));
    }

    /// Takes its folder away: a large one has gigabytes.
    void abandon() {
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BenchFailedException(folder.path() + " cannot be deleted", e);
        }
    }

    /// The number of the certificate for signing of somebody who is logged in.
    static BigInteger serial(SelfService resident) {
        return resident.serials().getFirst();
    }
}
