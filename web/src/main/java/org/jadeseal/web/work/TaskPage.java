// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskProgress;
import org.jadeseal.ra.task.TaskProgress.PhaseState;
import org.jadeseal.ra.task.TaskState;
import org.jadeseal.web.page.Frame;

/// A task as its page shows it.
///
/// @param desk address of the trial's desk, in a trial only
record TaskPage(TaskProgress progress, Optional<String> desk) {

    private TaskState state() {
        return progress.standing().state();
    }

    boolean running() {
        return state() == TaskState.OPEN;
    }

    boolean paused() {
        return state() == TaskState.PAUSED;
    }

    boolean done() {
        return state() == TaskState.DONE;
    }

    /// Whether it was done and found something wrong: its outcome's key says so at its end.
    boolean bad() {
        return done() && outcome().endsWith("-bad");
    }

    /// Whether what it brought is a login, which this browser has to complete.
    boolean entering() {
        return done() && progress.kind() == TaskKind.LOG_IN;
    }

    /// Whether it is about a case, to which the page leads back.
    boolean deciding() {
        return progress.kind() == TaskKind.DECIDE;
    }

    boolean open() {
        return running() || paused();
    }

    String address() {
        return "/task/" + progress.task().value();
    }

    String version() {
        return progress.version() + (progress.agent().connected() ? "+" : "-");
    }

    /// `apply`, as texts and menu entries name it.
    String kind() {
        return progress.kind().word();
    }

    Optional<Problem> problem() {
        return progress.standing().problem();
    }

    /// As the computer names it: the reader in the way, else the one with the card.
    Optional<String> reader() {
        return problem()
                .map(problem -> problem.values().get("reader"))
                .or(() -> progress.agent().reader());
    }

    /// Key of the closing text.
    String outcome() {
        return progress.standing().outcome().orElse(kind());
    }

    /// The text about the problem, with its values filled in by their names.
    String problemText(Frame frame) {
        return problem()
                .map(problem ->
                        filled(
                                frame.tOr("task.problem." + problem.key(), "task.problem.unknown"),
                                problem))
                .orElse("");
    }

    /// What to do about it.
    String problemNext(Frame frame) {
        return problem()
                .map(problem ->
                        filled(
                                frame.tOr(
                                        "task.problem." + problem.key() + ".next",
                                        "task.problem.unknown.next"),
                                problem))
                .orElse("");
    }

    private static String filled(String text, Problem problem) {
        String filled = text.replace("%key%", problem.key());
        for (Map.Entry<String, String> value : problem.values().entrySet()) {
            filled = filled.replace("%" + value.getKey() + "%", value.getValue());
        }
        return filled;
    }

    /// The chapter in which the problem is mended, as its address names it; empty for most.
    String problemLink() {
        return switch (problem().map(Problem::key).orElse("")) {
            case "pin-blocked" -> "pin-unblock";
            case "not-blocked" -> "pin-reset";
            case "no-reader", "reader-taken" -> "self-test";
            default -> "";
        };
    }

    /// Which old key would leave a full card, if that is the question.
    Optional<String> leaving() {
        return problem()
                .filter(problem -> problem.key().equals("history-full-confirm"))
                .map(problem -> problem.values().getOrDefault("old", ""));
    }

    /// A line of the list; some say something else once they are done.
    static String words(Frame frame, TaskProgress.Phase phase) {
        String key = "task.phase." + phase.key();
        String other = frame.tOr(key, "task.phase.other");
        return phase.state() == PhaseState.DONE ? frame.find(key + ".done").orElse(other) : other;
    }

    /// The style of a line of the list.
    static String style(PhaseState state) {
        return switch (state) {
            case WAITING -> "";
            case RUNNING -> "steps__now";
            case PAUSED -> "steps__failed";
            case DONE -> "steps__done";
        };
    }

    /// What stands in the circle before a line.
    static String mark(PhaseState state, int number) {
        return switch (state) {
            case DONE -> "✓";
            case PAUSED -> "!";
            case WAITING, RUNNING -> Integer.toString(number);
        };
    }
}
