// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import java.time.Duration;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;

/// A step as the website handed it out.
///
/// @param card hexadecimal SHA-256 of the SubjectPublicKeyInfo of the card's 9E; empty before it is
///   known
/// @param deadline after which the website does not wait any more
public record Order(
        StepKey key, String name, Optional<String> card, Duration deadline, Show show, Step step) {

    private static final int LONGEST_SECONDS = 3_600;

    /// What the agent's own windows say about the step.
    ///
    /// @param act key of what is done, as `apply`
    /// @param account masked
    public record Show(String act, String account, String holder) {}

    static Order read(JsonObject step) {
        JsonObject show = step.optionalObject("show").orElse(JsonObject.empty());
        String name = step.text("name", "[a-z-]{1,40}");
        return new Order(
                new StepKey(
                        step.text("task", "[0-9A-Za-z-]{1,40}"),
                        step.number("step"),
                        step.number("attempt")),
                name,
                step.optionalText("card"),
                Duration.ofSeconds(Math.clamp(step.number("seconds"), 1, LONGEST_SECONDS)),
                new Show(
                        show.optionalText("act").orElse(""),
                        show.optionalText("account").orElse(""),
                        show.optionalText("holder").orElse("")),
                Steps.read(name, step.object("parameters")));
    }
}
