// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

/// A step of the present card session that has ended.
///
/// @param number rises from 1 in each task
/// @param attempt rises from 1 in each step
public record Performed(int number, int attempt, Step step, Ended ended) {

    /// How it ended.
    public sealed interface Ended {

        record Done(StepResult result) implements Ended {}

        record Failed(Problem problem) implements Ended {}
    }

    boolean done() {
        return ended instanceof Ended.Done;
    }
}
