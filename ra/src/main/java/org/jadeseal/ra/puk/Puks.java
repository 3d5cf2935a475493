// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.puk;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.subscriber.FieldVault;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskView;

/// The way of a PUK through a task at another maker's card: the next one is written down, both are
/// sealed into one step, and the present one is forgotten when that step is done. Where nobody
/// knows how it ended, the pending one is tried first and the present one at the next visit; never
/// both in one, and never with the last try (T14).
public final class Puks {

    /// After these the card was surely not told to take another PUK.
    private static final Set<String> BEFORE_THE_PUK =
            Set.of("cancelled", "timeout", "pin-refused", "puk-kept");

    private static final String WRONG = "puk-wrong";
    private static final int LENGTH = 8;

    private final Database database;
    private final PukVault vault;
    private final AuditLog audit;

    Puks(Database database, PukVault vault, AuditLog audit) {
        this.database = database;
        this.vault = vault;
        this.audit = audit;
    }

    /// PUKs in `database`, encrypted by `vault`.
    public static Puks on(
            Database database, FieldVault vault, AuditLog audit, SecureRandom random) {
        return new Puks(database, new PukVault(vault, random), audit);
    }

    /// Writes down how a step with a PUK failed; to be asked before anything else is done about the
    /// failure. Empty when there is nothing to write.
    public Optional<Next> failed(TaskView view) {
        return view.last()
                .filter(step -> isOurs(step.step()))
                .filter(step -> step.ended() instanceof Performed.Ended.Failed)
                .filter(step -> !puk(view).stem().told().equals(name(view, step)))
                .map(step -> new Next.WriteDown(unit -> judge(unit, view, step)));
    }

    private void judge(Transaction unit, TaskView view, Performed step) {
        if (!(puk(unit, view.about().card()) instanceof Puk.Underway underway)
                || !(step.ended() instanceof Performed.Ended.Failed(Problem problem))) {
            throw new IllegalStateException("a PUK was used that was not announced");
        }
        boolean proof = step.step() instanceof Step.ProvePuk;
        SqlPuks.keep(unit, judged(underway, name(view, step), problem, proof));
    }

    private static Puk judged(Puk.Underway underway, String step, Problem problem, boolean proof) {
        Puk.First other = proof ? Puk.First.PRESENT : Puk.First.PENDING;
        if (problem.key().equals(WRONG)) {
            return underway.missed(step, other, triesLeft(problem));
        }
        boolean untouched = !proof && (BEFORE_THE_PUK.contains(problem.key()) || unused(problem));
        return underway.unsettled(step, untouched ? Puk.First.PRESENT : underway.first());
    }

    /// The card was gone when the person had thought of a PIN.
    private static boolean unused(Problem problem) {
        return "unused".equals(problem.values().get("puk"));
    }

    private static int triesLeft(Problem problem) {
        String left = problem.values().getOrDefault("triesLeft", "0");
        return left.matches("[0-9]{1,2}") ? Integer.parseInt(left) : 0;
    }

    /// What is next until `use` is done; empty when it was done in this session and [#used] is to
    /// be written down.
    ///
    /// @param use makes the step from the names of the present and the next PUK
    public Optional<Next> next(TaskView view, BiFunction<KeyName, KeyName, Step> use) {
        Optional<Performed> last =
                view.last()
                        .filter(step -> isOurs(step.step()))
                        .filter(step -> !puk(view).stem().told().equals(name(view, step)));
        if (last.isPresent()) {
            return last.get().step() instanceof Step.ProvePuk
                    ? Optional.of(new Next.WriteDown(unit -> used(unit, view)))
                    : Optional.empty();
        }
        return Optional.of(
                switch (puk(view)) {
                    case Puk.Settled _ -> new Next.WriteDown(unit -> announce(unit, view));
                    case Puk.Underway underway -> underway(view, underway, use);
                    case Puk.Lost _ -> new Next.GiveUp(_ -> {}, Problem.of("puk-lost"));
                });
    }

    private Next underway(
            TaskView view, Puk.Underway underway, BiFunction<KeyName, KeyName, Step> use) {
        if (underway.session().equals(session(view))) {
            return new Next.Hand(use.apply(underway.present().name(), underway.pending().name()));
        }
        return switch (underway.first()) {
            case PENDING -> new Next.Hand(new Step.ProvePuk(underway.pending().name()));
            case PRESENT ->
                    new Next.WriteDown(unit -> SqlPuks.keep(unit, underway.goOn(session(view))));
        };
    }

    private void announce(Transaction unit, TaskView view) {
        CardId card = view.about().card();
        if (!(puk(unit, card) instanceof Puk.Settled settled)) {
            throw new IllegalStateException("the PUK of this card is being replaced already");
        }
        KeyName next = new KeyName(settled.present().name().version() + 1);
        SqlPuks.keep(unit, settled.announce(vault.draw(card, next), session(view)));
        audit.append(
                unit,
                new AuditEntry(
                        view.about().owner().text(),
                        "system",
                        "ra.use-puk",
                        "card:" + card.value(),
                        AuditEntry.Outcome.DONE,
                        "task:" + view.task().value(),
                        "version " + settled.present().name().version()));
    }

    /// The last step has replaced or proven the PUK: the pending one is the present one.
    public void used(Transaction unit, TaskView view) {
        if (!(puk(unit, view.about().card()) instanceof Puk.Underway underway)) {
            throw new IllegalStateException("a PUK was used that was not announced");
        }
        SqlPuks.keep(unit, underway.replaced(name(view, view.last().orElseThrow())));
    }

    /// Whether the card was told to replace its PUK and nobody knows how that ended.
    public boolean inDoubt(CardId card) {
        return puk(card) instanceof Puk.Underway;
    }

    /// The values of PUKs one after the other; close them after use.
    public Secret values(CardId card, List<KeyName> names) {
        Puk puk = puk(card);
        List<Puk.Value> known =
                switch (puk) {
                    case Puk.Settled(_, var present) -> List.of(present);
                    case Puk.Underway underway -> List.of(underway.present(), underway.pending());
                    case Puk.Lost _ -> List.of();
                };
        byte[] all = new byte[names.size() * LENGTH];
        for (int i = 0; i < names.size(); i++) {
            copy(card, value(known, names.get(i)), all, i * LENGTH);
        }
        return Secret.takingOver(all);
    }

    private void copy(CardId card, Puk.Value value, byte[] to, int offset) {
        try (Secret puk = vault.open(card, value)) {
            puk.lend(bytes -> {
                System.arraycopy(bytes, 0, to, offset, LENGTH);
                return bytes.length;
            });
        }
    }

    private static Puk.Value value(List<Puk.Value> known, KeyName name) {
        return known.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no PUK of version " + name));
    }

    private Puk puk(TaskView view) {
        return puk(view.about().card());
    }

    private Puk puk(CardId card) {
        return SqlPuks.find(database.read(), card).orElseGet(() -> factory(card));
    }

    private Puk puk(Transaction unit, CardId card) {
        return SqlPuks.find(unit.sql(), card).orElseGet(() -> factory(card));
    }

    private Puk factory(CardId card) {
        return new Puk.Settled(new Puk.Stem(card, "", 0, 0), vault.factory(card));
    }

    private static boolean isOurs(Step step) {
        return step instanceof Step.ProvePuk
                || step instanceof Step.ResetPinWithPuk
                || step instanceof Step.PrintLettersWithPuk
                || step instanceof Step.PrintPinLetterWithPuk;
    }

    private static String name(TaskView view, Performed step) {
        return view.task().value() + "/" + step.number();
    }

    private static String session(TaskView view) {
        return name(view, view.lastDone(Step.ReadCard.class).orElseThrow());
    }
}
