// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.awt.GraphicsEnvironment;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jadeseal.agent.pcsc.PcscReaders;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.pin.PinWindow;
import org.jadeseal.agent.pin.TerminalPin;
import org.jadeseal.e2e.desk.Connector;
import org.jadeseal.e2e.desk.DeskPin;
import org.jadeseal.e2e.desk.TrialComputer;
import org.jadeseal.e2e.desk.TrialDesk;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Officer;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.Sites;
import org.jadeseal.e2e.tour.Tour;

/// `./dev run`: the website with a trial CA, officers, one person who is active and one who waits
/// to be played by hand; agent, station and a trial desk beside it.
public final class RunProgram {

    private static final int USUAL_PORT = 8080;

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
            new RunProgram(Options.of(arguments, Set.of("--port", "--data"), Set.of("--real-card")))
                    .run();
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
        URI desk = URI.create("http://localhost:%d/%s/".formatted(port + 1, token));
        List<String> more = List.of("--console", "--desk", desk.resolve("connect").toString());
        try (Trial trial = Trial.start(folder, port, more, narrator)) {
            if (isNew) {
                play(trial.tour(narrator));
            }
            open(trial, isNew);
        }
    }

    /// Puts the desk beside the site and stays until the end.
    private void open(Trial trial, boolean isNew) throws InterruptedException {
        boolean real = options.has("--real-card");
        var pins = new DeskPin();
        trial.pins().use(pins(real, pins));
        TrialComputer computer = real ? trial.computer(PcscReaders.open()) : trial.computer();
        Sites sites = trial.sites();
        var folders =
                new TrialDesk.DeskFolders(
                        folder.letters(), folder.mail(), List.of(sites.site(), sites.counter()));
        try (computer;
                var open =
                        new TrialDesk(
                                port + 1,
                                token,
                                trial.tray(),
                                pins,
                                computer,
                                trial::pairCode,
                                folders)) {
            if (!isNew) {
                computer.dialAgain(sites.site());
            }
            introduce(trial, pair(trial, computer), open.address());
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

    /// The story up to activation for one person; another one is registered and waits.
    private void play(Tour tour) {
        narrator.say("");
        narrator.say("王小明 gets a card, applies and activates:");
        Holder wang = tour.register(Person.wang(), "card-wang");
        tour.takeUp(wang);
        tour.applyAndActivate(wang);
        narrator.say("");
        narrator.say("陳𡍼 gets a card and waits for you:");
        Holder chen = tour.register(Person.chen(), "card-chen");
        PeopleNote.write(folder, List.of(wang, chen));
    }

    private void introduce(Trial trial, URI link, URI desk) {
        narrator.say("");
        narrator.say("Open this first, once " + link);
        narrator.say("                      (pairs your browser with the card program; good once)");
        narrator.say("Subscribers' site     " + trial.sites().site() + "/");
        narrator.say("Officers' counter     " + trial.sites().counter() + "/");
        narrator.say("Trial desk            " + desk + "   (reader, cards, PIN, letters, mails)");
        narrator.say("");
        for (Officer officer : trial.logins().all()) {
            narrator.say(
                    "%-4s %-8s password %s   %s"
                            .formatted(
                                    officer.role(),
                                    officer.login(),
                                    officer.password(),
                                    officer.name()));
        }
        narrator.say("");
        PeopleNote.read(folder).forEach(narrator::say);
        narrator.say("");
        narrator.say(
                "Both letters of each person are PDF files in %s; Ctrl-C ends the trial."
                        .formatted(folder.letters()));
    }
}
