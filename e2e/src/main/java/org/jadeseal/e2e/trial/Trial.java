// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.agent.AgentState;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.e2e.desk.ChangingPin;
import org.jadeseal.e2e.desk.Connector;
import org.jadeseal.e2e.desk.FilePin;
import org.jadeseal.e2e.desk.TrialComputer;
import org.jadeseal.e2e.desk.TrialTray;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.MailFolder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.PrintedLetters;
import org.jadeseal.e2e.tour.RelyingParty;
import org.jadeseal.e2e.tour.Sites;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.station.LetterPress;
import org.jadeseal.station.PdfLetterTray;

/// A running trial: the server as a process of its own; agent, station, reader and cards in this
/// one.
public final class Trial implements AutoCloseable {

    private final TrialFolder folder;
    private final Sites sites;
    private final List<String> arguments;
    private final TrialLogins logins;
    private final TrialTray tray;
    private final ChangingPin pins;
    private final TrialComputer computer;
    private ServerProcess server;

    private Trial(TrialFolder folder, Sites sites, List<String> arguments, TrialLogins logins) {
        this.folder = folder;
        this.sites = sites;
        this.arguments = List.copyOf(arguments);
        this.logins = logins;
        this.tray = new TrialTray(folder.cards());
        this.pins = new ChangingPin(new FilePin(folder.pinFile()));
        this.computer = computer(tray, "agent");
        this.server = ServerProcess.start(folder, this.arguments);
    }

    /// Makes the officers when the folder is new, and starts the server.
    ///
    /// @param port of the server; the desk gets the next one
    public static Trial start(TrialFolder folder, int port, List<String> more, Narrator narrator) {
        return start(folder, port, new Sites(port), more, narrator);
    }

    /// As [#start(TrialFolder, int, List, Narrator)], with something between the server and
    /// everybody.
    ///
    /// @param sites what everybody is told
    public static Trial start(
            TrialFolder folder, int port, Sites sites, List<String> more, Narrator narrator) {
        TrialLogins logins =
                narrator.tell("officers are made by a command", () -> TrialLogins.of(folder, port));
        var arguments = new ArrayList<>(List.of("--port", Integer.toString(port)));
        arguments.addAll(more);
        return narrator.tell(
                "the server starts", () -> new Trial(folder, sites, arguments, logins));
    }

    /// The tour on this trial.
    public Tour tour(Narrator narrator) {
        var stage =
                new Tour.Stage(
                        sites,
                        logins.officers(),
                        tray,
                        this::redeem,
                        pins,
                        folder.pinFile(),
                        new PrintedLetters(folder.letters()),
                        new MailFolder(folder.mail()),
                        new CaptchaReader(folder.database()));
        return new Tour(stage, narrator, new RelyingParty(sites.status(), folder.out()));
    }

    /// Kills the server as `kill -9` does, and starts it again.
    public void killServer() {
        server.kill();
        server = ServerProcess.start(folder, arguments);
    }

    /// A one-time code of the subscribers' site that any browser may bind; for a trial that was
    /// started with `--console`.
    public String pairCode() {
        return server.pairCode();
    }

    /// Moves the time of this trial forward; for one that was started with `--console`.
    ///
    /// @return what its clock shows now
    public Instant moveOn(Duration more) {
        return server.moveOn(more);
    }

    @Override
    public void close() {
        computer.close();
        tray.close();
        server.close();
    }

    public Sites sites() {
        return sites;
    }

    public TrialTray tray() {
        return tray;
    }

    public ChangingPin pins() {
        return pins;
    }

    public TrialComputer computer() {
        return computer;
    }

    public TrialLogins logins() {
        return logins;
    }

    public TrialFolder folder() {
        return folder;
    }

    /// Another computer with other readers, at the same trial; it remembers for itself.
    public TrialComputer computer(Readers readers) {
        return computer(readers, "agent-at-other-readers");
    }

    private TrialComputer computer(Readers readers, String name) {
        var random = new SecureRandom();
        return new TrialComputer(
                readers,
                pins,
                new LetterPress(new PdfLetterTray(folder.letters()), random),
                AgentState.in(folder.computer(name), random));
    }

    /// Hands the code of a link to this computer's program, as the operating system does.
    public URI redeem(URI site, String link) {
        return redeem(computer, site, link);
    }

    /// As [#redeem(URI, String)], at another computer.
    static URI redeem(Connector computer, URI site, String link) {
        String code = link.substring(link.indexOf("code=") + "code=".length());
        return switch (computer.connect(site, code)) {
            case Connector.Outcome.Redeemed(URI bind) -> bind;
            case Connector.Outcome.Refused(String reason) ->
                    throw new TrialFailedException(
                            "%s refused the code: %s"
                                    .formatted(Origin.of(site.toString()), reason));
        };
    }
}
