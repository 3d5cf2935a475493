// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import java.time.Duration;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.json.MalformedJsonException;

/// A step as the website handed it out.
///
/// @param card hexadecimal SHA-256 of the SubjectPublicKeyInfo of the card's 9E; empty before it is
///   known
/// @param deadline after which the website does not wait any more
public record Order(
        StepKey key, String name, Optional<String> card, Duration deadline, Show show, Step step) {

    private static final int LONGEST_SECONDS = 3_600;
    private static final String VISIBLE = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{0,80}";

    /// What the agent's own windows say about the step.
    ///
    /// @param act key of what is done, as `apply`
    /// @param account masked
    public record Show(String act, String account, String holder) {}

    /// @throws MalformedJsonException if not even the step's key can be read, so that there is
    ///   nothing that could be answered
    static Order read(JsonObject step) {
        var key =
                new StepKey(
                        step.text("task", "[0-9A-Za-z-]{1,40}"),
                        step.number("step"),
                        step.number("attempt"));
        String name = step.text("name", "[a-z-]{1,40}");
        try {
            return new Order(
                    key,
                    name,
                    step.optionalText("card"),
                    seconds(step.number("seconds")),
                    show(step.optionalObject("show").orElse(JsonObject.empty())),
                    Steps.read(name, step.object("parameters")));
        } catch (MalformedJsonException e) {
            return new Order(
                    key,
                    name,
                    Optional.empty(),
                    seconds(1),
                    new Show("", "", ""),
                    new Step.MalformedStep(e.member()));
        }
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_SECONDS));
    }

    private static Show show(JsonObject show) {
        return new Show(line(show, "act"), line(show, "account"), line(show, "holder"));
    }

    /// At most 80 visible characters: nothing that could reorder or hide what a window shows (T3).
    private static String line(JsonObject show, String member) {
        return show.has(member) ? show.text(member, VISIBLE) : "";
    }
}
