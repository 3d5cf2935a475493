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
import org.jadeseal.agent.pin.PinWindow;
import org.jadeseal.e2e.desk.Connector;
import org.jadeseal.e2e.desk.DeskPin;
import org.jadeseal.e2e.desk.TrialComputer;
import org.jadeseal.e2e.desk.TrialDesk;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Officer;
import org.jadeseal.e2e.tour.Person;
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
        URI desk = URI.create("http://localhost:%d/%s/".formatted(port + 1, token));
        try (Trial trial =
                Trial.start(
                        folder,
                        port,
                        List.of("--desk", desk.resolve("connect").toString()),
                        narrator)) {
            if (isNew) {
                play(trial.tour(narrator));
            }
            var pins = new DeskPin();
            trial.pins().use(GraphicsEnvironment.isHeadless() ? pins : new PinWindow());
            Connector connector =
                    options.has("--real-card") ? realReaders(trial) : trial.computer();
            var folders =
                    new TrialDesk.DeskFolders(
                            folder.letters(),
                            folder.mail(),
                            List.of(trial.sites().site(), trial.sites().counter()));
            try (var open =
                    new TrialDesk(port + 1, token, trial.tray(), pins, connector, folders)) {
                trial.computer().dialAgain(trial.sites().site());
                introduce(trial, open.address());
                Ending.await();
            }
        }
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

    private static TrialComputer realReaders(Trial trial) {
        return trial.computer(PcscReaders.open());
    }

    private void introduce(Trial trial, URI desk) {
        narrator.say("");
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
