// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.agent.AgentProgram;
import org.jadeseal.e2e.tour.Judge;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.jadeseal.trialcard.IsolatedPcscd;
import org.jadeseal.trialcard.TrialCard;
import org.jadeseal.trialcard.VirtualReader;
import org.jadeseal.web.WebProgram;

/// An officer at a computer: a browser, a reader with a card of their own, the card program.
final class OfficersComputer implements AutoCloseable {

    static final String PIN_WINDOW = "IC卡密碼驗證";

    private static final Pattern CODE = Pattern.compile("one-time code (\\S+) until");
    private static final String NEW_PIN = "設定新的晶片卡密碼";
    private static final String PIN = "58203946";

    final Browser browser;
    private final Trial trial;
    private final TrialFolder folder;
    private final String login;
    private final Screen screen;
    private final IsolatedPcscd daemon;
    private final TrialCard card;
    private final VirtualReader reader;
    private final Computer computer;

    OfficersComputer(Trial trial, TrialFolder folder, Screen screen, String login) {
        this.trial = trial;
        this.folder = folder;
        this.screen = screen;
        this.login = login;
        this.daemon = IsolatedPcscd.start("Jadeseal Reader of " + login);
        this.card = TrialCard.open(folder.cards().resolve(login + ".card"));
        this.reader = new VirtualReader(daemon.slot(0), card);
        this.computer = new Computer(folder.path().resolve("computer-" + login), screen, daemon);
        this.browser = new Browser("zh-TW", login + "-");
    }

    /// The operator enrols the officer, and the officer makes a blank card the own one.
    void getCard(String name, String role) {
        String code = enrolled(name, role);
        reader.insert();
        open("/first-card");
        browser.fill("login", login);
        browser.fill("code", code);
        browser.send("show-code");
        String link = browser.attribute("#open-agent", "href");
        browser.open(
                URI.create(
                        computer.openLink(
                                AgentProgram.class.getName(),
                                link,
                                folder.path().resolve("out-" + login))));
        browser.press("main a.govuk-button");
        screen.typeTwice(NEW_PIN, PIN);
        givePin();
        browser.await("#outcome");
    }

    private String enrolled(String name, String role) {
        Judge.Opinion said =
                OwnProgram.run(
                        WebProgram.class,
                        "--data",
                        folder.path().toString(),
                        "--enrol-officer",
                        login,
                        name,
                        role,
                        "--with-card");
        Matcher drawn = CODE.matcher(said.text());
        if (!drawn.find()) {
            throw new AssertionError(said.text());
        }
        return drawn.group(1);
    }

    void logIn() {
        open("/login");
        browser.send("card-login");
        givePin();
        browser.await("form[action='/logout']");
    }

    /// Presses a button of the case and gives the PIN; the page is that of the task, done.
    void sign(String form) {
        browser.send(form);
        givePin();
        browser.await("#outcome");
    }

    void givePin() {
        screen.type(PIN_WINDOW, PIN);
    }

    void open(String path) {
        browser.open(trial.sites().counter().resolve(path));
    }

    @Override
    public void close() {
        browser.close();
        computer.close();
        reader.close();
        daemon.close();
        card.close();
    }
}
