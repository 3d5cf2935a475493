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
import org.jadeseal.agent.pin.WorkView;
import org.jadeseal.agent.pin.WorkWindow;
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
        AgentState state = AgentState.in(folder(), new SecureRandom());
        Optional<Invitation> invitation = Invitation.of(List.of(arguments), state);
        if (invitation.isEmpty()) {
            new Terminal(System.out, trace, WorkView.none()).say("usage");
            return REFUSED;
        }
        var leaving = new Leaving();
        var terminal = new Terminal(System.out, trace, view(invitation.get(), leaving));
        terminal.view().tell(AgentWords.say("work.connecting"));
        if (GraphicsEnvironment.isHeadless() && !TerminalPin.isThere()) {
            terminal.say("nowhere-to-ask");
        }
        try (Readers readers = readers(trace)) {
            var settings =
                    new AgentSettings(kind, allowList(), readers, pins(), station, state, terminal);
            var agent = new Agent(invitation.get().site(), settings);
            leaving.of(agent);
            return connect(agent, invitation.get().credential(), terminal);
        } catch (PcscMissingException e) {
            terminal.end("no-readers", String.valueOf(e.getMessage()));
            return REFUSED;
        }
    }

    private static WorkView view(Invitation invitation, Runnable whenClosed) {
        return GraphicsEnvironment.isHeadless()
                ? WorkView.none()
                : WorkWindow.open(invitation.site().value(), Agent.VERSION, whenClosed);
    }

    /// The window may be closed before there is an agent.
    private static final class Leaving implements Runnable {

        private boolean isLeft;
        private Optional<Agent> agent = Optional.empty();

        synchronized void of(Agent begun) {
            agent = Optional.of(begun);
            if (isLeft) {
                begun.close();
            }
        }

        @Override
        public synchronized void run() {
            isLeft = true;
            agent.ifPresent(Agent::close);
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
                    terminal.end("refused." + reason);
                    yield REFUSED;
                }
                case Agent.Introduction.Accepted(Welcome.Connected welcome) -> {
                    terminal.view().tell(AgentWords.say("work.connected"));
                    welcome.bind().ifPresent(address -> open(address, terminal));
                    terminal.leave("closed." + agent.run(welcome));
                    yield 0;
                }
            };
        }
    }

    private static void open(URI address, Terminal terminal) {
        var _ = terminal.print("bind", address);
        new SystemBrowser().open(address);
    }

    private static AllowList allowList() {
        String sites = System.getProperty("jadeseal.sites", "");
        return new AllowList(sites.isEmpty() ? List.of() : List.of(sites.split(",", -1)));
    }

    private static PinSource pins() {
        return GraphicsEnvironment.isHeadless() ? new TerminalPin() : new PinWindow();
    }

    /// Says in the terminal what happens, which is seen when the agent was started from one, and in
    /// the window, where there is a display.
    private record Terminal(java.io.PrintStream out, Optional<TraceFile> trace, WorkView view)
            implements AgentListener {

        void say(String word, Object... values) {
            view.tell(print(word, values));
        }

        /// It could not begin; whoever looks has to see why.
        void end(String word, Object... values) {
            view.end(print(word, values), true);
        }

        /// The website or the person has ended it.
        void leave(String word) {
            view.end(print(word), false);
        }

        private String print(String word, Object... values) {
            String sentence = AgentWords.say(word, values);
            out.println(sentence);
            out.flush();
            return sentence;
        }

        @Override
        public void started(Order order) {
            trace.ifPresent(file -> file.started(order));
            view.begin(print("step." + order.name()));
        }

        @Override
        public void finished(Order order, Result result) {
            trace.ifPresent(file -> file.finished(result));
            view.rest();
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
