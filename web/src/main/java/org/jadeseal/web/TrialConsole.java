// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.SiteOrigin;

/// What the program that started the website may ask it on its standard input, one word a line, in
/// a trial only (T20). Nothing of this can be asked over the network: who can write here owns the
/// process and its data folder.
///
/// `pair` is answered by `pair CODE`: a one-time code of the subscribers' site. The agent that
/// redeems it is bound by the first browser that opens its ticket.
///
/// `ahead DURATION` (ISO 8601, as `P345D`) moves the trial's time forward and is answered by
/// `clock` and what it shows then, or by `unmoved` and why.
final class TrialConsole {

    private static final String AHEAD = "ahead ";

    private final AgentConnections agents;
    private final Clock clock;
    private final SiteOrigin site;

    private TrialConsole(AgentConnections agents, Clock clock, SiteOrigin site) {
        this.agents = agents;
        this.clock = clock;
        this.site = site;
    }

    /// @param clock can be moved only if it is a trial's
    static TrialConsole of(AgentConnections agents, Clock clock, ProgramOptions options) {
        return new TrialConsole(agents, clock, new SiteOrigin(options.siteOrigin()));
    }

    /// Answers until nobody asks any more; does not wait for that.
    void listen(InputStream questions, PrintStream answers) {
        var lines = new BufferedReader(new InputStreamReader(questions, StandardCharsets.UTF_8));
        Thread.ofPlatform()
                .daemon()
                .name("console")
                .start(() -> {
                    try {
                        lines.lines().map(this::answer).forEach(answers::println);
                    } catch (UncheckedIOException _) {
                        // Whoever asked is gone; the website goes on.
                    }
                });
    }

    /// The answer to one line.
    String answer(String question) {
        String asked = question.strip();
        if (asked.equals("pair")) {
            return "pair " + agents.preparePairForTrial(site).link();
        }
        return asked.startsWith(AHEAD)
                ? ahead(asked.substring(AHEAD.length()))
                : "unknown '" + asked + "', expected: pair, or ahead DURATION";
    }

    private String ahead(String duration) {
        try {
            return clock instanceof TrialClock trial
                    ? "clock " + trial.moveOn(Duration.parse(duration))
                    : "unmoved: this is no trial";
        } catch (DateTimeParseException _) {
            return "unmoved: '%s' is no duration, expected one like P345D".formatted(duration);
        } catch (IllegalArgumentException e) {
            return "unmoved: " + e.getMessage();
        }
    }
}
