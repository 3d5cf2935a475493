// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.awt.GraphicsEnvironment;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.card.StationWork;
import org.jadeseal.agent.computer.Computer;
import org.jadeseal.agent.pcsc.PcscMissingException;
import org.jadeseal.agent.pcsc.PcscReaders;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.pin.PinWindow;
import org.jadeseal.agent.pin.Question;
import org.jadeseal.agent.pin.TerminalPin;
import org.jadeseal.agent.protocol.Greeting;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.protocol.Welcome;
import org.jadeseal.agent.reader.KeylessReaders;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.agent.site.AllowList;
import org.jadeseal.agent.trace.TraceFile;
import org.jadeseal.agent.trace.TracedReaders;
import org.jadeseal.agent.words.AgentWords;

/// The agent as a program: `jadeseal:connect?…` as the operating system hands it over, `SITE CODE`
/// as somebody typed them, or `SITE` where this computer is paired with it.
///
/// `jadeseal:this-computer` and `this-computer [register | undo]` dial nobody: they show what this
/// computer knows of the card.
///
/// Settings are system properties of the installation: `jadeseal.sites` (the allow-list,
/// comma-separated), `jadeseal.state` (folder), `jadeseal.trace` (a file for what goes to the card;
/// none unless it is given), `jadeseal.reader-keys` (`off` where the driver of a reader with keys
/// fails).
public final class AgentProgram {

    private static final int REFUSED = 2;

    private AgentProgram() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        System.exit(
                ThisComputer.isMeant(given)
                        ? thisComputer().run(given)
                        : start("agent", StationWork.none(), arguments));
    }

    private static ThisComputer thisComputer() {
        return new ThisComputer(
                Computer.ours(folder(), Clock.systemUTC()),
                GraphicsEnvironment.isHeadless() ? Question.inTerminal() : Question.inWindow());
    }

    /// Connects and works until the site closes the connection; shared with the station.
    ///
    /// @return the exit code: 0 closed by the site, 2 refused
    public static int start(String kind, StationWork station, String[] arguments) {
        Optional<TraceFile> trace = trace(kind);
        var terminal = new Terminal(System.out, trace);
        AgentState state = AgentState.in(folder(), new SecureRandom());
        Optional<Invitation> invitation = Invitation.of(List.of(arguments), state);
        if (invitation.isEmpty()) {
            terminal.say("usage");
            return REFUSED;
        }
        if (GraphicsEnvironment.isHeadless() && !TerminalPin.isThere()) {
            terminal.say("nowhere-to-ask");
        }
        try (Readers readers = readers(trace)) {
            var settings =
                    new AgentSettings(kind, allowList(), readers, pins(), station, state, terminal);
            return connect(
                    new Agent(invitation.get().site(), settings),
                    invitation.get().credential(),
                    terminal);
        } catch (PcscMissingException e) {
            terminal.say("no-readers", String.valueOf(e.getMessage()));
            return REFUSED;
        }
    }

    private static Optional<TraceFile> trace(String kind) {
        return Optional.ofNullable(System.getProperty("jadeseal.trace"))
                .map(file -> TraceFile.at(Path.of(file), kind + " " + Agent.VERSION));
    }

    private static Readers readers(Optional<TraceFile> trace) {
        Readers all = PcscReaders.open();
        Readers readers =
                System.getProperty("jadeseal.reader-keys", "on").equals("off")
                        ? new KeylessReaders(all)
                        : all;
        return trace.map(file -> (Readers) new TracedReaders(readers, file)).orElse(readers);
    }

    private static Path folder() {
        return Path.of(
                System.getProperty(
                        "jadeseal.state", System.getProperty("user.home") + "/.jadeseal"));
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
        return new AllowList(sites.isEmpty() ? List.of() : List.of(sites.split(",", -1)));
    }

    private static PinSource pins() {
        return GraphicsEnvironment.isHeadless() ? new TerminalPin() : new PinWindow();
    }

    /// Says in the terminal what happens; it is seen when the agent was started from one.
    private record Terminal(java.io.PrintStream out, Optional<TraceFile> trace)
            implements AgentListener {

        void say(String word, Object... values) {
            out.println(AgentWords.say(word, values));
            out.flush();
        }

        @Override
        public void started(Order order) {
            trace.ifPresent(file -> file.started(order));
            say("step." + order.name());
        }

        @Override
        public void finished(Order order, Result result) {
            trace.ifPresent(file -> file.finished(result));
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
