// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jadeseal.e2e.desk.Connector;
import org.jadeseal.e2e.desk.TrialComputer;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.MailFolder;
import org.jadeseal.e2e.tour.MakersDesk;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.Sites;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.jadeseal.trialcard.TrialCard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two people use their cards in a real browser, one of them a card of another maker whose PIN is
/// reset with a PUK. Everything is kept: what the browser sent and was shown, every byte between
/// everybody and the server, and every PIN and PUK that went to a card.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingSecretsTest {

    private static final String OWN_PASSWORD = "slow green kettle 7";
    private static final Pattern PASSWORD_SENT =
            Pattern.compile("slow(\\+|%20| )green(\\+|%20| )kettle(\\+|%20| )7");

    private final TrialFolder folder = Workshop.folder("keeping-secrets");
    private final int port = Ports.free();
    private final RecordingRelay relay = new RecordingRelay(port);
    private final List<String> browsed = new ArrayList<>();
    private Trial trial;
    private Eavesdropper ear;
    private TrialComputer computer;

    @BeforeAll
    void two_people_use_their_cards() throws IOException {
        Narrator narrator = Workshop.narrator(folder);
        trial =
                Trial.start(
                        folder,
                        port,
                        new Sites(relay.port()),
                        List.of("--foreign-unblock", "remote"),
                        narrator);
        ear = new Eavesdropper(trial.tray());
        computer = trial.computer(ear);
        TrialCard.plain(trial.tray().file("card-plain")).close();
        Holder own = trial.tour(narrator).register(Person.wang(), "card-own", desk());
        use(own, "wang@example.org", "80427163", "61094582");
        Holder plain = trial.tour(narrator).register(Person.number(3), "card-plain", desk());
        use(plain, "lin3@example.org", "39581720", "72640915");
    }

    @AfterAll
    void end() throws IOException {
        computer.close();
        trial.close();
        relay.close();
    }

    /// Whatever is searched.
    enum Kept {
        BROWSER,
        WIRE
    }

    private String kept(Kept which) {
        return switch (which) {
            case BROWSER -> String.join("\n", browsed);
            case WIRE -> relay.recorded();
        };
    }

    @Test
    void all_of_it_was_heard() {
        assertThat(ear.pins()).contains("80427163", "61094582", "39581720", "72640915");
        assertThat(ear.pins()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(ear.puks()).hasSizeGreaterThanOrEqualTo(3).contains("12345678");
        assertThat(secrets()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(secrets()).allMatch(secret -> secret.length() == 8);
        for (Kept each : Kept.values()) {
            assertThat(kept(each)).contains("/pin-reset/code", "/activate");
            assertThat(PASSWORD_SENT.matcher(kept(each)).find()).isTrue();
        }
        assertThat(browsed).hasSize(2).allMatch(all -> all.contains("晶片卡解鎖成功且密碼已重置"));
        assertThat(relay.recorded()).contains("POST /agent/poll");
    }

    @ParameterizedTest
    @EnumSource
    void no_pin_and_no_puk_is_in_what_was_said(Kept which) {
        String all = kept(which);

        assertThat(secrets()).noneMatch(secret -> Leaks.isIn(all, secret));
    }

    @Test
    void no_pin_and_no_puk_is_in_a_database_a_log_or_a_mail() {
        var leaks = new Leaks(folder);

        for (String secret : secrets()) {
            assertThat(leaks.placesWith(secret)).isEmpty();
        }
    }

    @Test
    void a_password_is_sent_by_its_form_and_never_comes_back_nor_is_kept() {
        List<String> shown = browsed.stream().flatMap(har -> Har.shown(har).stream()).toList();

        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(shown).noneMatch(page -> PASSWORD_SENT.matcher(page).find());
        assertThat(new Leaks(folder).placesWith(OWN_PASSWORD)).isEmpty();
    }

    /// Without the PUK that every blank card has: it is published, and part of a telephone number.
    private Set<String> secrets() {
        var all = new TreeSet<>(ear.pins());
        all.addAll(ear.puks());
        all.removeAll(Set.of("123456", "12345678"));
        return all;
    }

    /// Application, activation, password, another PIN, and a new one when it was forgotten.
    private void use(Holder holder, String mail, String second, String third) throws IOException {
        Path har = folder.path().resolveSibling("keeping-secrets-" + holder.card() + ".har");
        var fingers = new Fingers(holder.pin());
        trial.pins().use(fingers);
        trial.tray().insert(holder.card());
        try (Browser browser = Browser.recording("zh-TW", har)) {
            logIn(browser, holder);
            connect(browser);
            browser.open(site("/apply"));
            browser.tick("accepted");
            browser.send("apply");
            browser.await("#outcome");
            browser.open(site("/activate"));
            browser.tick("confirmed");
            browser.fill("password", holder.password());
            browser.send("activate");
            browser.await("#outcome");
            choosePassword(browser, holder);
            connect(browser);
            fingers.choose(second);
            browser.open(site("/pin-change"));
            browser.send("pin-change");
            browser.await("#outcome");
            fingers.forget();
            fingers.choose(third);
            reset(browser, mail);
        }
        browsed.add(Files.readString(har));
    }

    private void logIn(Browser browser, Holder holder) {
        browser.open(site("/login"));
        browser.fill("account", holder.account());
        browser.fill("password", holder.password());
        browser.fill(
                "captcha",
                new CaptchaReader(folder.database())
                        .read(browser.attribute("[name=captchaId]", "value")));
        browser.send("login");
        browser.await("form[action='/logout']");
    }

    private void choosePassword(Browser browser, Holder holder) {
        browser.open(site("/password"));
        browser.fill("old", holder.password());
        browser.fill("fresh", OWN_PASSWORD);
        browser.fill("again", OWN_PASSWORD);
        browser.send("password");
        browser.await("#outcome");
    }

    private void reset(Browser browser, String mail) {
        browser.open(site("/pin-reset"));
        browser.fill("password", OWN_PASSWORD);
        browser.send("pin-reset");
        browser.await("#pin-reset-code");
        String code = new MailFolder(folder.mail()).pinCode(mail, Set.of());
        browser.fill("code", code.toLowerCase(Locale.ROOT));
        browser.send("pin-reset-code");
        browser.await("#outcome");
    }

    private void connect(Browser browser) {
        browser.open(site("/connect"));
        browser.open(redeem(trial.sites().site(), browser.attribute("#open-agent", "href")));
    }

    private URI redeem(URI site, String link) {
        String code = link.substring(link.indexOf("code=") + "code=".length());
        return switch (computer.connect(site, code)) {
            case Connector.Outcome.Redeemed(URI bind) -> bind;
            case Connector.Outcome.Refused(String reason) -> throw new AssertionError(reason);
        };
    }

    private MakersDesk desk() {
        return new MakersDesk() {
            @Override
            public void take(String card) {
                trial.tray().insert(card);
            }

            @Override
            public void clear() {
                trial.tray().remove();
            }

            @Override
            public URI redeem(URI site, String link) {
                return KeepingSecretsTest.this.redeem(site, link);
            }
        };
    }

    private URI site(String path) {
        return trial.sites().site().resolve(path);
    }
}
