// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.util.concurrent.CountDownLatch;
import org.jadeseal.agent.card.CardWorker;
import org.jadeseal.agent.protocol.Greeting;
import org.jadeseal.agent.protocol.Welcome;
import org.jadeseal.agent.seal.SealingKey;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.agent.site.Site;
import org.jadeseal.agent.site.SiteUnreachableException;

/// One connection of this computer to one site: introduces itself with a code, then works step by
/// step until the site closes the connection.
///
/// [#run] blocks; [#close] ends it from any thread.
public final class Agent implements AutoCloseable {

    /// As told to the website.
    public static final String VERSION = "0.1.0";

    private final AgentSettings settings;
    private final Site site;
    private final SealingKey sealing = SealingKey.generate();
    private final CountDownLatch closed = new CountDownLatch(1);

    public Agent(Origin origin, AgentSettings settings) {
        this.settings = settings;
        this.site = new Site(origin);
    }

    /// What became of introducing this agent.
    public sealed interface Introduction {

        /// The site gave a token.
        ///
        /// @param welcome with the address that completes the connection in the browser
        record Accepted(Welcome.Connected welcome) implements Introduction {}

        /// The site was not dialled, or said no.
        ///
        /// @param reason a word of the protocol, `site-not-allowed` or `site-unreachable`
        record Refused(String reason) implements Introduction {}
    }

    /// Redeems a code or shows a pair. Only a site on the allow-list is dialled.
    public Introduction introduce(Greeting.Credential credential) {
        if (!settings.allowList().allows(site.origin())) {
            return new Introduction.Refused("site-not-allowed");
        }
        var greeting =
                new Greeting(
                        credential,
                        settings.state().installation(),
                        VERSION,
                        settings.kind(),
                        sealing.publicKey());
        try {
            return switch (site.connect(greeting)) {
                case Welcome.Connected connected -> new Introduction.Accepted(connected);
                case Welcome.Refused(String reason) -> {
                    if (reason.equals("unknown-pair")) {
                        settings.state().forgetPair(site.origin());
                    }
                    yield new Introduction.Refused(reason);
                }
            };
        } catch (SiteUnreachableException e) {
            settings.listener().unreachable(e.reason());
            return new Introduction.Refused("site-unreachable");
        }
    }

    /// Works until the site or [#close] ends the connection.
    ///
    /// @return the site's reason, or `closed-here`
    public String run(Welcome.Connected welcome) {
        var line = new Line(site, welcome, closed);
        try (CardWorker worker =
                        new CardWorker(
                                site.origin(),
                                settings.readers(),
                                settings.pins(),
                                settings.station(),
                                sealing);
                var shift = new Shift(settings, worker, line)) {
            return shift.work(pair -> settings.state().keepPair(site.origin(), pair));
        } finally {
            site.close();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        site.close();
    }
}
