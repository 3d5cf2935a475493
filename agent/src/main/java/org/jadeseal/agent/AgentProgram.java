// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.awt.GraphicsEnvironment;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jadeseal.agent.card.StationWork;
import org.jadeseal.agent.pcsc.PcscReaders;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.pin.PinWindow;
import org.jadeseal.agent.pin.TerminalPin;
import org.jadeseal.agent.protocol.Greeting;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.protocol.Welcome;
import org.jadeseal.agent.site.AllowList;
import org.jadeseal.agent.site.ConnectLink;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.agent.words.AgentWords;

/// The agent as a program: `jadeseal:connect?…` as the operating system hands it over, or `SITE
/// CODE` as somebody typed them.
///
/// Settings are system properties of the installation: `jadeseal.sites` (the allow-list,
/// comma-separated), `jadeseal.state` (folder).
public final class AgentProgram {

    private static final int REFUSED = 2;

    private AgentProgram() {}

    public static void main(String[] arguments) {
        System.exit(start("agent", StationWork.none(), arguments));
    }

    /// Connects and works until the site closes the connection; shared with the station.
    ///
    /// @return the exit code: 0 closed by the site, 2 refused
    public static int start(String kind, StationWork station, String[] arguments) {
        var terminal = new Terminal(System.out);
        Optional<Invitation> invitation = invitation(arguments);
        if (invitation.isEmpty()) {
            terminal.say("usage");
            return REFUSED;
        }
        Path folder =
                Path.of(
                        System.getProperty(
                                "jadeseal.state", System.getProperty("user.home") + "/.jadeseal"));
        try (PcscReaders readers = PcscReaders.open()) {
            var settings =
                    new AgentSettings(
                            kind,
                            allowList(),
                            readers,
                            pins(),
                            station,
                            AgentState.in(folder, new SecureRandom()),
                            terminal);
            return connect(
                    new Agent(invitation.get().site(), settings),
                    invitation.get().credential(),
                    terminal);
        }
    }

    /// Which site to dial, and with what.
    private record Invitation(Origin site, Greeting.Credential credential) {}

    private static Optional<Invitation> invitation(String[] arguments) {
        if (arguments.length == 1) {
            return ConnectLink.parse(arguments[0])
                    .map(link ->
                            new Invitation(
                                    link.site(), new Greeting.Credential.LinkCode(link.code())));
        }
        if (arguments.length == 2 && arguments[1].matches("[0-9A-Za-z-]{11,13}")) {
            return Origin.of(arguments[0])
                    .map(site ->
                            new Invitation(site, new Greeting.Credential.TypedCode(arguments[1])));
        }
        return Optional.empty();
    }

    private static int connect(Agent agent, Greeting.Credential credential, Terminal terminal) {
        try (agent) {
            return switch (agent.introduce(credential)) {
                case Agent.Introduction.Refused(String reason) -> {
                    terminal.say("refused." + reason);
                    yield REFUSED;
                }
                case Agent.Introduction.Accepted(Welcome.Connected welcome) -> {
                    welcome.bind().ifPresent(address -> open(address, terminal));
                    terminal.say("closed." + agent.run(welcome));
                    yield 0;
                }
            };
        }
    }

    private static void open(URI address, Terminal terminal) {
        terminal.say("bind", address);
        new SystemBrowser().open(address);
    }

    private static AllowList allowList() {
        String sites = System.getProperty("jadeseal.sites", "");
        return new AllowList(
                sites.isEmpty() ? java.util.List.of() : java.util.List.of(sites.split(",", -1)));
    }

    private static PinSource pins() {
        return GraphicsEnvironment.isHeadless() ? new TerminalPin() : new PinWindow();
    }

    /// Says in the terminal what happens; it is seen when the agent was started from one.
    private record Terminal(java.io.PrintStream out) implements AgentListener {

        void say(String word, Object... values) {
            out.println(AgentWords.say(word, values));
            out.flush();
        }

        @Override
        public void started(Order order) {
            say("step." + order.name());
        }

        @Override
        public void finished(Order order, Result result) {
            if (result instanceof Result.Failed failed) {
                say("problem", failed.problem());
            }
        }

        @Override
        public void unreachable(String why) {
            say("unreachable", why);
        }
    }
}
