// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.trialcard.StockedKey;

/// Interrupts an operation at every moment that there is, has the person come back, and compares
/// what comes of it with what comes of the operation undisturbed.
final class TearMatrix {

    /// How often the person presses the button again before it counts as a dead end.
    private static final int MOST_RETURNS = 3;

    /// Each sitting uses them in the same order; a torn one needs more than two.
    private static final List<StockedKey> STOCK = StockedKey.some(8);

    private final Moments moments;
    private final Operation operation;
    private final Fault fault;
    private Optional<Undisturbed> undisturbed = Optional.empty();

    /// @param fault planted into every sitting that is cut; for tests of this test
    TearMatrix(Moments moments, Operation operation, Fault fault) {
        this.moments = moments;
        this.operation = operation;
        this.fault = fault;
    }

    /// How it goes when nothing happens.
    ///
    /// @param counts how many moments of each kind there are
    record Undisturbed(
            Picture picture, Map<Cut.Kind, Integer> counts, boolean canSign, int tries) {}

    /// What came of one cut.
    record Outcome(
            Cut cut, boolean happened, boolean resumed, boolean canSign, List<String> faults) {}

    Operation operation() {
        return operation;
    }

    /// All moments at which it can be cut, each with each way to come back.
    List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        undisturbed()
                .counts()
                .forEach((kind, count) ->
                        IntStream.rangeClosed(1, count)
                                .forEach(at -> {
                                    for (Cut.Comeback comeback : Cut.Comeback.values()) {
                                        cuts.add(new Cut(kind, at, comeback));
                                    }
                                }));
        return cuts;
    }

    Undisturbed undisturbed() {
        if (undisturbed.isEmpty()) {
            undisturbed = Optional.of(run());
        }
        return undisturbed.get();
    }

    private Undisturbed run() {
        try (Sitting sitting = open()) {
            Glance before = Glance.at(sitting);
            sitting.seat().plan(Optional.empty(), () -> {});
            TaskId task = begin(sitting);
            if (!sitting.done(task)) {
                throw new IllegalStateException(
                        "undisturbed " + operation + " ends as " + sitting.standing(task));
            }
            Map<Cut.Kind, Integer> counts = new EnumMap<>(Cut.Kind.class);
            counts.put(Cut.Kind.POWER, sitting.seat().card().lastingWrites());
            counts.put(Cut.Kind.BEFORE, sitting.seat().apdus());
            counts.put(Cut.Kind.AFTER, sitting.seat().apdus());
            counts.put(Cut.Kind.ANSWER, sitting.seat().apdus());
            counts.put(Cut.Kind.REPORT, sitting.steps());
            return new Undisturbed(picture(sitting), counts, before.canSign(), before.tries());
        }
    }

    private Sitting open() {
        Sitting sitting = moments.at(operation.start()).open(STOCK);
        sitting.seat().card().stopSaving();
        return sitting;
    }

    private TaskId begin(Sitting sitting) {
        sitting.sitDown(operation.desk());
        TaskId task = operation.press(sitting);
        work(sitting, task);
        return task;
    }

    /// Until it is done, or cut; the person answers when she is asked.
    private static void work(Sitting sitting, TaskId task) {
        sitting.work();
        sitting.question(task)
                .ifPresent(question -> {
                    Buttons.agree(sitting, question);
                    sitting.work();
                });
    }

    private Picture picture(Sitting sitting) {
        if (operation.setsPin()) {
            sitting.seat().pinIsSet();
        }
        return Picture.of(sitting, operation);
    }

    /// Cuts once, and resumes.
    Outcome run(Cut cut) {
        Undisturbed expected = undisturbed();
        List<String> faults = new ArrayList<>();
        List<Glance> glances = new ArrayList<>();
        boolean happened = false;
        boolean resumed = false;
        try (Sitting sitting = open()) {
            fault.plantIn(sitting);
            sitting.seat().plan(Optional.of(cut), () -> glances.add(Glance.at(sitting)));
            TaskId task = begin(sitting);
            happened = sitting.seat().happened();
            comeBack(sitting, cut, task);
            resumed = sitting.done(task);
            if (!resumed) {
                faults.add("dead end: " + sitting.standing(task));
            }
            glances.forEach(glance -> judge(glance, expected, faults));
            if (sitting.seat().wrongTries() > operation.wrongTries(cut)) {
                faults.add("PIN asked again as wrong");
            }
            if (sitting.seat().wrongPuks() > 1) {
                faults.add("wrong PUKs: " + sitting.seat().wrongPuks());
            }
            List<String> differences = picture(sitting).differences(expected.picture());
            operation.leftover().ifPresent(differences::remove);
            faults.addAll(differences);
        } catch (AssertionError | RuntimeException e) {
            faults.add(e + " at " + e.getStackTrace()[0]);
        }
        boolean canSign = glances.stream().allMatch(Glance::canSign);
        return new Outcome(cut, happened, resumed, canSign, faults);
    }

    private void comeBack(Sitting sitting, Cut cut, TaskId task) {
        for (int times = 0; times < MOST_RETURNS && !sitting.done(task); times++) {
            switch (cut.comeback()) {
                case SAME_COMPUTER -> goOn(sitting, task);
                case OTHER_COMPUTER -> {
                    sitting.sitDown(operation.desk());
                    goOn(sitting, task);
                }
                case OTHER_BROWSER -> {
                    if (!operation.isAtTheCounter()) {
                        sitting.loginNextDay();
                    }
                    sitting.sitDown(operation.desk());
                    TaskId _ = operation.press(sitting);
                }
            }
            work(sitting, task);
        }
    }

    /// Once a signature key is usable, it is so at every later moment.
    ///
    /// @param outcomes of cuts of one kind with one way to come back
    static List<Cut> lostAgain(List<Outcome> outcomes) {
        List<Cut> lost = new ArrayList<>();
        boolean could = false;
        for (Outcome outcome : outcomes) {
            if (could && !outcome.canSign()) {
                lost.add(outcome.cut());
            }
            could |= outcome.canSign();
        }
        return lost;
    }

    private static void goOn(Sitting sitting, TaskId task) {
        boolean _ = sitting.site().ra().tasks().continueAt(task, sitting.agent().id());
    }

    /// A torn try counts as made.
    private static void judge(Glance glance, Undisturbed expected, List<String> faults) {
        faults.addAll(glance.faults());
        if (expected.canSign() && !glance.canSign()) {
            faults.add("no usable signature key at the cut");
        }
        if (glance.tries() < expected.tries() - 1) {
            faults.add("tries left at the cut: " + glance.tries());
        }
    }
}
