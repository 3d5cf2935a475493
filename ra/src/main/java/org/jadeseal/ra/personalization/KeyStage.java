// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.task.AdministrationKey;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskView;

/// Opens the card's administration and gives it both keys of its own, in an order that leaves no
/// doubt which ones it has: identifier, pending version, new 9B, proof, new 9F, proof, current
/// version (T11). A card of another maker has no 9F.
final class KeyStage implements Stage {

    private static final String ALGORITHM = "AES_192";
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    /// The life of the card-authentication certificate (profiles.md 2.4 d2).
    private static final int YEARS = 5;

    private final Administration administration;
    private final ProgressBook book;
    private final Clock clock;

    KeyStage(Administration administration, ProgressBook book, Clock clock) {
        this.administration = administration;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Optional<Next> next(Work work) {
        Administration.Standing opening =
                administration.standing(
                        work.view(),
                        AdministrationKey.MANAGEMENT,
                        work.candidates(),
                        0,
                        beforeSet(work));
        return switch (opening) {
            case Administration.Standing.Ask(var step) -> Work.hand(step);
            case Administration.Standing.Shut() -> Work.pause("card-captured");
            case Administration.Standing.Open(var with, _) -> opened(work, with);
        };
    }

    /// Where the opening ends: what follows a new key or the letters is another authentication.
    private static int beforeSet(Work work) {
        int set =
                work.view()
                        .lastDone(KeyStage::setsManagement)
                        .map(Performed::number)
                        .orElse(Integer.MAX_VALUE);
        int done = work.closingAfter();
        return done == 0 ? set : Math.min(set, done);
    }

    private Optional<Next> opened(Work work, KeyName with) {
        int version = administration.currentVersion();
        boolean settled =
                work.known().keys().pending().isEmpty() && work.known().keys().current() == version;
        if (settled) {
            return Optional.empty();
        }
        if (work.read().guid().isEmpty() && work.lastNumber(Step.WriteObject.class) == 0) {
            return Work.hand(new Step.WriteObject(CardObjects.CHUID, chuid(work)));
        }
        if (work.known().keys().pending().isEmpty()) {
            return Work.writeDown(unit -> book.announceKeys(unit, work.card(), version));
        }
        KeyName pending = new KeyName(work.known().keys().pending().getAsInt());
        Optional<Next> management =
                with.equals(pending) ? Optional.empty() : management(work, pending);
        if (management.isPresent()) {
            return management;
        }
        return work.foreign()
                ? Work.writeDown(unit -> book.keysProven(unit, work.card()))
                : unblock(work, pending);
    }

    private org.jadeseal.ca.x509.Bytes chuid(Work work) {
        return CardObjects.chuid(
                work.card(), LocalDate.ofInstant(clock.instant(), TAIPEI).plusYears(YEARS));
    }

    private Optional<Next> management(Work work, KeyName pending) {
        Optional<Performed> set = work.view().lastDone(KeyStage::setsManagement);
        if (set.isEmpty()) {
            return Work.hand(
                    new Step.SetAdministrationKey(
                            AdministrationKey.MANAGEMENT, ALGORITHM, pending));
        }
        return proof(work, AdministrationKey.MANAGEMENT, pending, set.get().number());
    }

    /// Setting it again when it is not known to be set does no harm: it is the same value.
    private Optional<Next> unblock(Work work, KeyName pending) {
        Optional<Performed> set =
                work.view()
                        .lastDone(step ->
                                step instanceof Step.SetAdministrationKey key
                                        && key.key() == AdministrationKey.UNBLOCK);
        if (set.isEmpty()) {
            return Work.hand(
                    new Step.SetAdministrationKey(AdministrationKey.UNBLOCK, ALGORITHM, pending));
        }
        Optional<Next> proof = proof(work, AdministrationKey.UNBLOCK, pending, set.get().number());
        return proof.isPresent()
                ? proof
                : Work.writeDown(unit -> book.keysProven(unit, work.card()));
    }

    private Optional<Next> proof(Work work, AdministrationKey key, KeyName with, int after) {
        Administration.Standing standing =
                administration.standing(work.view(), key, List.of(with), after);
        return switch (standing) {
            case Administration.Standing.Ask(var step) -> Work.hand(step);
            case Administration.Standing.Shut() -> Work.pause("card-captured");
            case Administration.Standing.Open _ -> Optional.empty();
        };
    }

    private static boolean setsManagement(Step step) {
        return step instanceof Step.SetAdministrationKey key
                && key.key() == AdministrationKey.MANAGEMENT;
    }

    /// What a failed step says of the card. One that keeps the published key opens to everybody: it
    /// never becomes anybody's (T11).
    static Problem problem(TaskView view, Problem failure) {
        boolean fixed =
                failure.key().equals("card-refused")
                        && view.last().orElseThrow().step() instanceof Step.SetAdministrationKey;
        return fixed ? Problem.of("card-key-fixed") : failure;
    }
}
