// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jadeseal.agent.Agent;
import org.jadeseal.agent.AgentListener;
import org.jadeseal.agent.AgentSettings;
import org.jadeseal.agent.AgentState;
import org.jadeseal.agent.card.StationWork;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.protocol.Greeting;
import org.jadeseal.agent.protocol.Welcome;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.agent.site.AllowList;
import org.jadeseal.agent.site.Origin;

/// The computer of a trial: the real agent and the real station on it, beside a reader. Each site
/// is dialled at most once by a code and once by the pair it gave, at a time.
///
/// The counter gets a station, every other site an agent.
public final class TrialComputer implements Connector, AutoCloseable {

    /// After these the browser that is paired finds its program again.
    private static final Set<String> MAY_COME_BACK = Set.of("logged-out", "expired");

    private final Readers readers;
    private final PinSource pins;
    private final StationWork station;
    private final AgentState state;
    private final Map<Place, Agent> agents = new ConcurrentHashMap<>();

    /// A new browser's connection does not end the one of the browser that is paired already.
    private record Place(Origin origin, boolean byPair) {}

    public TrialComputer(Readers readers, PinSource pins, StationWork station, AgentState state) {
        this.readers = readers;
        this.pins = pins;
        this.station = station;
        this.state = state;
    }

    @Override
    public Outcome connect(URI site, String code) {
        Optional<Origin> origin = Origin.of(site.toString());
        if (origin.isEmpty()) {
            return new Outcome.Refused("site-not-allowed");
        }
        return dial(origin.get(), credential(code));
    }

    /// Dials a site that gave this computer a pair before; does nothing for a site that has not.
    public void dialAgain(URI site) {
        Origin.of(site.toString()).ifPresent(this::dialAgain);
    }

    private void dialAgain(Origin origin) {
        state.pair(origin).ifPresent(pair -> dial(origin, new Greeting.Credential.Pair(pair)));
    }

    /// Ends all connections.
    @Override
    public void close() {
        agents.values().forEach(Agent::close);
        agents.clear();
    }

    private static Greeting.Credential credential(String code) {
        return code.matches("[A-Za-z0-9_-]{22}")
                ? new Greeting.Credential.LinkCode(code)
                : new Greeting.Credential.TypedCode(code);
    }

    private Outcome dial(Origin origin, Greeting.Credential credential) {
        Agent agent = new Agent(origin, settings(origin));
        return switch (agent.introduce(credential)) {
            case Agent.Introduction.Refused(String reason) -> {
                agent.close();
                yield new Outcome.Refused(reason);
            }
            case Agent.Introduction.Accepted(Welcome.Connected welcome) -> {
                boolean byPair = credential instanceof Greeting.Credential.Pair;
                start(new Place(origin, byPair), agent, welcome);
                yield new Outcome.Redeemed(welcome.bind().orElse(origin.at("/")));
            }
        };
    }

    private void start(Place place, Agent agent, Welcome.Connected welcome) {
        Optional.ofNullable(agents.put(place, agent)).ifPresent(Agent::close);
        Thread.ofPlatform()
                .daemon()
                .name("agent of " + place.origin())
                .start(() -> {
                    String reason = agent.run(welcome);
                    agents.remove(place, agent);
                    if (MAY_COME_BACK.contains(reason)) {
                        dialAgain(place.origin());
                    }
                });
    }

    private AgentSettings settings(Origin origin) {
        boolean counter = origin.value().contains("://counter.");
        return new AgentSettings(
                counter ? "station" : "agent",
                AllowList.loopback(),
                readers,
                pins,
                counter ? station : StationWork.none(),
                state,
                AgentListener.silent());
    }
}
