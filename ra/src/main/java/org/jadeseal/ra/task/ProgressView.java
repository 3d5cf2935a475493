// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.task.TaskProgress.Phase;
import org.jadeseal.ra.task.TaskProgress.PhaseState;

/// Makes the list a person follows out of the journal.
final class ProgressView {

    private final TaskScript script;
    private final TaskRow task;
    private final List<JournalLine> lines;
    private final long now;

    ProgressView(TaskScript script, TaskRow task, List<JournalLine> lines, long now) {
        this.script = script;
        this.task = task;
        this.lines = lines;
        this.now = now;
    }

    TaskProgress show(boolean agentConnected) {
        return new TaskProgress(
                task.id(),
                task.about().kind(),
                task.about().owner(),
                task.version() * 1000 + lines.size() + ended(),
                new TaskProgress.Standing(
                        task.standing().state(),
                        task.standing().problem(),
                        task.standing().outcome()),
                phases(),
                new TaskProgress.AgentSide(agentConnected, reader()));
    }

    private long ended() {
        return lines.stream().filter(line -> line.performed().isPresent()).count();
    }

    private List<Phase> phases() {
        int present = present();
        List<Phase> phases = new ArrayList<>();
        for (int i = 0; i < script.phases().size(); i++) {
            String key = script.phases().get(i);
            phases.add(new Phase(key, state(i, present, key), milliseconds(key)));
        }
        return phases;
    }

    /// The furthest phase since the card was last read.
    private int present() {
        int present = 0;
        for (JournalLine line : lines) {
            int phase = script.phases().indexOf(script.phaseOf(line.step()));
            present = line.step() instanceof Step.ReadCard ? phase : Math.max(present, phase);
        }
        return present;
    }

    private PhaseState state(int phase, int present, String key) {
        if (task.standing().state() == TaskState.DONE || phase < present) {
            return PhaseState.DONE;
        }
        if (phase == present) {
            return task.standing().state() == TaskState.OPEN
                    ? PhaseState.RUNNING
                    : PhaseState.PAUSED;
        }
        return stepsOf(key).anyMatch(line -> line.state() instanceof JournalLine.State.Done)
                ? PhaseState.DONE
                : PhaseState.WAITING;
    }

    private long milliseconds(String key) {
        return stepsOf(key).mapToLong(line -> line.times().spent(now)).sum();
    }

    private java.util.stream.Stream<JournalLine> stepsOf(String key) {
        return lines.stream().filter(line -> script.phaseOf(line.step()).equals(key));
    }

    private Optional<String> reader() {
        return lines.reversed().stream()
                .filter(line ->
                        line.state() instanceof JournalLine.State.Done(StepResult.CardRead _))
                .map(line ->
                        ((StepResult.CardRead) ((JournalLine.State.Done) line.state()).result())
                                .reader())
                .findFirst();
    }
}
