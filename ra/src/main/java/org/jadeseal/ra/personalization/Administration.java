// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.key.CardMaster;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.KeyVersions;
import org.jadeseal.ra.task.AdministrationKey;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// Mutual authentication with a card's administration keys, relayed by the agent: the keys stay
/// here, and the card proves that it has them too.
public final class Administration {

    /// What every blank card has (SP 800-73 leaves it to the makers; all use this one).
    private static final byte[] PUBLISHED = {
        1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
    };

    private static final Set<String> REFUSALS = Set.of("administration-refused", "card-refused");

    private final CardMaster master;
    private final SecureRandom random;

    /// Works with the keys derived from `master`.
    public Administration(CardMaster master, SecureRandom random) {
        this.master = master;
        this.random = random;
    }

    /// How far the authentication has come.
    public sealed interface Standing {

        /// This step is next.
        record Ask(Step step) implements Standing {}

        /// The card has proven this key, in the step of this number.
        record Open(KeyName with, int number) implements Standing {}

        /// The card has none of the keys it should have, or answered wrongly.
        record Shut() implements Standing {}
    }

    /// Whether a failed step only says that a key was the wrong one.
    public static boolean refusedKey(TaskView view) {
        return view.last()
                        .filter(step -> step.step() instanceof Step.CompleteAdministration)
                        .isPresent()
                && view.failure().map(Problem::key).filter(REFUSALS::contains).isPresent();
    }

    /// The keys a card may have by our records, the likeliest first (T11).
    public static List<KeyName> candidates(KeyVersions versions) {
        KeyName current = new KeyName(versions.current());
        return versions.pending().isPresent()
                ? List.of(new KeyName(versions.pending().getAsInt()), current)
                : List.of(current);
    }

    /// Looks how far it is with `key`, counting only steps after the one of number `after`.
    public Standing standing(
            TaskView view, AdministrationKey key, List<KeyName> candidates, int after) {
        return standing(view, key, candidates, after, Integer.MAX_VALUE);
    }

    /// The same, counting only steps before the one of number `before` as well.
    Standing standing(
            TaskView view, AdministrationKey key, List<KeyName> candidates, int after, int before) {
        List<Performed> steps =
                view.session().stream()
                        .filter(step -> step.number() > after && step.number() < before)
                        .filter(step -> concerns(step.step(), key))
                        .toList();
        if (steps.isEmpty()) {
            return new Standing.Ask(new Step.BeginAdministration(key));
        }
        Performed last = steps.getLast();
        return switch (last.step()) {
            case Step.CompleteAdministration complete ->
                    completed(view, last, complete, steps, candidates);
            default -> begun(view, last, key, untried(steps, candidates));
        };
    }

    private Standing completed(
            TaskView view,
            Performed last,
            Step.CompleteAdministration complete,
            List<Performed> steps,
            List<KeyName> candidates) {
        if (last.ended() instanceof Performed.Ended.Failed) {
            return untried(steps, candidates).isPresent()
                    ? new Standing.Ask(new Step.BeginAdministration(complete.key()))
                    : new Standing.Shut();
        }
        Bytes response = TaskView.result(last, StepResult.AdministrationCompleted.class).response();
        boolean right =
                answers(
                        view.about().card(),
                        complete.key(),
                        complete.with(),
                        complete.challenge(),
                        response);
        return right ? new Standing.Open(complete.with(), last.number()) : new Standing.Shut();
    }

    private Standing begun(
            TaskView view, Performed begin, AdministrationKey key, Optional<KeyName> with) {
        if (begin.ended() instanceof Performed.Ended.Failed || with.isEmpty()) {
            return new Standing.Shut();
        }
        Bytes witness = TaskView.result(begin, StepResult.AdministrationBegun.class).witness();
        return witness.length() == AesBlock.LENGTH
                ? new Standing.Ask(
                        new Step.CompleteAdministration(
                                key,
                                witness(view.about().card(), key, with.get(), witness),
                                challenge(),
                                with.get()))
                : new Standing.Shut();
    }

    /// The first candidate with which this dialogue has not failed.
    private static Optional<KeyName> untried(List<Performed> steps, List<KeyName> candidates) {
        List<KeyName> tried =
                steps.stream()
                        .map(Performed::step)
                        .filter(Step.CompleteAdministration.class::isInstance)
                        .map(step -> ((Step.CompleteAdministration) step).with())
                        .toList();
        return candidates.stream().filter(name -> !tried.contains(name)).findFirst();
    }

    private static boolean concerns(Step step, AdministrationKey key) {
        return switch (step) {
            case Step.BeginAdministration begin -> begin.key() == key;
            case Step.CompleteAdministration complete -> complete.key() == key;
            default -> false;
        };
    }

    /// The card's witness in clear.
    public Bytes witness(CardId card, AdministrationKey key, KeyName with, Bytes encrypted) {
        try (Secret secret = secret(card, key, with)) {
            return AesBlock.decrypt(secret, encrypted);
        }
    }

    /// Whether the card has encrypted our challenge rightly.
    public boolean answers(
            CardId card, AdministrationKey key, KeyName with, Bytes challenge, Bytes response) {
        try (Secret secret = secret(card, key, with)) {
            return AesBlock.encrypt(secret, challenge).equals(response);
        }
    }

    /// A random block.
    public Bytes challenge() {
        byte[] block = new byte[AesBlock.LENGTH];
        random.nextBytes(block);
        return Bytes.of(block);
    }

    /// The value of a key; close it after use.
    Secret secret(CardId card, AdministrationKey key, KeyName name) {
        if (name.version() == 0) {
            return Secret.takingOver(PUBLISHED.clone());
        }
        CardMaster.Label label =
                switch (key) {
                    case MANAGEMENT -> CardMaster.Label.MANAGEMENT;
                    case UNBLOCK -> CardMaster.Label.UNBLOCK;
                };
        return master.derive(new org.jadeseal.ca.x509.CardId(card.value()), name.version(), label);
    }

    /// The version that cards are given now.
    int currentVersion() {
        return master.currentVersion();
    }
}
