// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.awt.GraphicsEnvironment;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.pin.PinWindow;
import org.jadeseal.agent.pin.TerminalPin;
import org.jadeseal.e2e.desk.Connector;
import org.jadeseal.e2e.desk.DeskPin;
import org.jadeseal.e2e.desk.DeskReaders;
import org.jadeseal.e2e.desk.TrialComputer;
import org.jadeseal.e2e.desk.TrialDesk;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Sites;

/// `./dev run`: the website with a trial CA, officers, one person who is active and one who waits
/// to be played by hand; agent, station and a trial desk beside it.
public final class RunProgram {

    /// The REST door's, for the server.
    private static final List<String> DOOR = List.of("--api", "--api-certificate", "--api-key");

    private static final Set<String> KNOWN =
            Set.of("--port", "--data", "--ahead", DOOR.get(0), DOOR.get(1), DOOR.get(2));

    private static final int USUAL_PORT = 8080;

    /// Where `./dev package` puts the card program, which the site then offers.
    private static final Path PACKAGES = Path.of("target", "package");

    private final Narrator narrator = new Narrator(System.out, System::nanoTime);
    private final TrialFolder folder;
    private final Options options;
    private final int port;
    private final String token;

    private RunProgram(Options options) {
        this.options = options;
        this.folder =
                new TrialFolder(options.value("--data").map(Path::of).orElse(Path.of("data")));
        this.port = options.port("--port", USUAL_PORT);
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Terminal.keepClear();
        try {
            new RunProgram(Options.of(arguments, KNOWN, Set.of("--real-card"))).run();
            Ending.done();
        } catch (TrialFailedException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run() throws InterruptedException {
        boolean isNew = folder.isNew();
        if (!isNew && PeopleNote.read(folder).isEmpty()) {
            throw new TrialFailedException(
                    "the story in %s was interrupted before its end; delete the folder or name another with --data"
                            .formatted(folder.path()));
        }
        if (options.has("--real-card")) {
            RealCards.tellWhereThePinIsAsked(narrator);
            try (RealCards cards = RealCards.of(folder)) {
                if (isNew) {
                    cards.agree(narrator);
                }
                start(isNew, Optional.of(cards));
            }
        } else {
            start(isNew, Optional.empty());
        }
    }

    private void start(boolean isNew, Optional<RealCards> real) throws InterruptedException {
        URI desk = URI.create("http://localhost:%d/%s/".formatted(port + 1, token));
        List<String> more =
                new ArrayList<>(List.of("--console", "--desk", desk.resolve("connect").toString()));
        DOOR.forEach(option ->
                options.value(option).ifPresent(value -> more.addAll(List.of(option, value))));
        if (Files.exists(PACKAGES.resolve("SHA256SUMS"))) {
            more.addAll(List.of("--downloads", PACKAGES.toString()));
        }
        try (Trial trial = Trial.start(folder, port, more, narrator);
                TrialComputer computer =
                        real.isPresent() ? trial.computer(RealCards.open()) : trial.computer()) {
            if (isNew) {
                new Story(trial, narrator).play(real.map(cards -> cards.desk(computer)));
            }
            options.value("--ahead").map(RunProgram::days).ifPresent(days -> moveOn(trial, days));
            open(trial, computer, real, isNew);
            narrator.say("ending…");
        }
        narrator.say("ended; ./dev run with the same --data goes on where you were");
    }

    private static Duration days(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new TrialFailedException(
                    "--ahead must be 1 to 3653 days, was '%s'".formatted(text));
        }
        return Duration.ofDays(Long.parseLong(text));
    }

    private void moveOn(Trial trial, Duration more) {
        Instant shown =
                narrator.tell(
                        "%d days go by in this folder, for good".formatted(more.toDays()),
                        () -> trial.moveOn(more));
        narrator.say("The trial's clock shows " + shown.truncatedTo(ChronoUnit.SECONDS));
    }

    /// Puts the desk beside the site and stays until the end.
    private void open(Trial trial, TrialComputer computer, Optional<RealCards> real, boolean isNew)
            throws InterruptedException {
        var pins = new DeskPin();
        trial.pins().use(pins(real.isPresent(), pins));
        Sites sites = trial.sites();
        var folders =
                new TrialDesk.DeskFolders(
                        folder.letters(), folder.mail(), List.of(sites.site(), sites.counter()));
        DeskReaders readers =
                real.isPresent()
                        ? new DeskReaders.Real(RealCards.open())
                        : new DeskReaders.Simulated(trial.tray());
        try (var open =
                new TrialDesk(port + 1, token, readers, pins, computer, trial::pairCode, folders)) {
            if (!isNew) {
                computer.dialAgain(sites.site());
            }
            new Introduction(trial, narrator).tell(pair(trial, computer), open.address(), real);
            Ending.await();
        }
    }

    /// The desk takes the PIN of a simulated card only (T20).
    private static PinSource pins(boolean real, DeskPin desk) {
        if (!GraphicsEnvironment.isHeadless()) {
            return new PinWindow();
        }
        return real ? new TerminalPin() : desk;
    }

    /// The address that pairs the browser that opens it first with the program of this computer.
    private static URI pair(Trial trial, Connector computer) {
        return switch (computer.connect(trial.sites().site(), trial.pairCode())) {
            case Connector.Outcome.Redeemed(URI bind) -> bind;
            case Connector.Outcome.Refused(String reason) ->
                    throw new TrialFailedException("the server refused its own code: " + reason);
        };
    }
}
