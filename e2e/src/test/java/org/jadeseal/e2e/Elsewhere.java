// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.agent.AgentState;
import org.jadeseal.e2e.desk.ChangingPin;
import org.jadeseal.e2e.desk.Connector;
import org.jadeseal.e2e.desk.FilePin;
import org.jadeseal.e2e.desk.TrialComputer;
import org.jadeseal.e2e.desk.TrialTray;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Judge;
import org.jadeseal.e2e.tour.MailFolder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Officer;
import org.jadeseal.e2e.tour.PrintedLetters;
import org.jadeseal.e2e.tour.RelyingParty;
import org.jadeseal.e2e.tour.Sites;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.ServerProcess;
import org.jadeseal.e2e.trial.TrialFolder;
import org.jadeseal.station.LetterPress;
import org.jadeseal.station.PdfLetterTray;

/// A trial whose database is not in its data folder, so that it can be lost by itself.
final class Elsewhere implements AutoCloseable {

    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");

    private final TrialFolder folder;
    private final String database;
    private final Sites sites;
    private final TrialTray tray;
    private final ChangingPin pins;
    private final TrialComputer computer;
    private final Tour.Officers officers;
    private final ServerProcess server;

    /// @param database as the server takes it behind `--database`
    Elsewhere(TrialFolder folder, String database) {
        var random = new SecureRandom();
        this.folder = folder;
        this.database = database;
        this.sites = new Sites(Ports.free());
        this.officers =
                new Tour.Officers(
                        officer("lin", "林美華", "RAO"),
                        officer("wu", "吳志強", "RAS"),
                        officer("zhang", "張文德", "CAO"));
        this.tray = new TrialTray(folder.cards());
        this.pins = new ChangingPin(new FilePin(folder.pinFile()));
        this.computer =
                new TrialComputer(
                        tray,
                        pins,
                        new LetterPress(new PdfLetterTray(folder.letters()), random),
                        AgentState.in(folder.computer("agent"), random));
        this.server =
                ServerProcess.start(
                        folder,
                        List.of("--port", Integer.toString(sites.port()), "--database", database));
    }

    private Officer officer(String login, String name, String role) {
        Judge.Opinion said =
                Judge.plain()
                        .ask(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.jadeseal.web.WebProgram",
                                "--data",
                                folder.path().toString(),
                                "--database",
                                database,
                                "--enrol-officer",
                                login,
                                name,
                                role)
                        .mustSay("password ");
        Matcher password = PASSWORD.matcher(said.text());
        if (!password.find()) {
            throw new AssertionError("the command printed no password: " + said);
        }
        return new Officer(login, name, role, password.group(1));
    }

    /// The story of somebody at this trial.
    Tour tour(Narrator narrator, CaptchaReader captchas) {
        var stage =
                new Tour.Stage(
                        sites,
                        officers,
                        tray,
                        this::redeem,
                        pins,
                        folder.pinFile(),
                        new PrintedLetters(folder.letters()),
                        new MailFolder(folder.mail()),
                        captchas);
        return new Tour(stage, narrator, new RelyingParty(sites.status(), folder.out()));
    }

    TrialTray tray() {
        return tray;
    }

    URI redeem(URI site, String link) {
        String code = link.substring(link.indexOf("code=") + "code=".length());
        return switch (computer.connect(site, code)) {
            case Connector.Outcome.Redeemed(URI bind) -> bind;
            case Connector.Outcome.Refused(String reason) ->
                    throw new AssertionError("the code was refused: " + reason);
        };
    }

    @Override
    public void close() {
        computer.close();
        tray.close();
        server.close();
    }
}
