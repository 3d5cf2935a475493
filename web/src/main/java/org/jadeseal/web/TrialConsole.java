// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.SiteOrigin;

/// What the program that started the website may ask it on its standard input, one word a line, in
/// a trial only (T20). Nothing of this can be asked over the network: who can write here owns the
/// process and its data folder.
///
/// `pair` is answered by `pair CODE`: a one-time code of the subscribers' site. The agent that
/// redeems it is bound by the first browser that opens its ticket.
final class TrialConsole {

    private final AgentConnections agents;
    private final SiteOrigin site;

    private TrialConsole(AgentConnections agents, SiteOrigin site) {
        this.agents = agents;
        this.site = site;
    }

    static TrialConsole of(AgentConnections agents, ProgramOptions options) {
        return new TrialConsole(agents, new SiteOrigin(options.siteOrigin()));
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
        return question.strip().equals("pair")
                ? "pair " + agents.preparePairForTrial(site).link()
                : "unknown '" + question.strip() + "', expected: pair";
    }
}
