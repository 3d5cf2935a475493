// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.Tour;
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
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody is told whose card is a plain one of another maker, in its last month: what it
/// cannot do here, and where to go.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingAPlainCardTest {

    private static final Duration ELEVEN_MONTHS = Duration.ofDays(340);

    private final TrialFolder folder = Workshop.folder("keeping-a-plain-card");
    private Trial trial;
    private Holder holder;
    private Browser browser;

    @BeforeAll
    void a_person_has_had_a_plain_card_for_eleven_months() {
        Narrator narrator = Workshop.narrator(folder);
        trial = Trial.start(folder, Ports.free(), List.of("--console"), narrator);
        TrialCard.plain(trial.tray().file("card-plain")).close();
        Tour tour = trial.tour(narrator);
        Holder fresh = tour.register(Person.wang(), "card-plain");
        tour.takeUp(fresh);
        tour.applyAndActivate(fresh);
        holder = tour.makeOnesOwn(fresh);
        Instant _ = trial.moveOn(ELEVEN_MONTHS);
        tour.takeUp(holder);
        browser = new Browser("zh-TW");
        logIn();
        browser.open(site("/connect"));
        browser.open(trial.redeem(trial.sites().site(), browser.attribute("#open-agent", "href")));
    }

    @AfterAll
    void end() {
        browser.close();
        trial.close();
    }

    @Test
    void the_renewal_says_why_not_and_what_to_do_instead() {
        speak("zh-TW");
        browser.open(site("/renew"));
        browser.send("renew");
        browser.await(".govuk-error-summary [role=alert]");
        browser.picture("plain-renew");
        String chinese = browser.text();
        speak("en");
        browser.open(site("/renew"));
        browser.send("renew");
        browser.await(".govuk-error-summary [role=alert]");

        assertThat(chinese).contains("其他廠牌的晶片卡", "放不下新舊兩組金鑰", "請至註冊窗口申請新卡", "以便讀取舊郵件");
        assertThat(browser.text())
                .contains(
                        "card of another maker has no room for new keys",
                        "Ask for a new card at the counter",
                        "keep it for old mail");
        assertThat(browser.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pin-reset", "/pin-unblock"})
    void a_forgotten_pin_and_a_blocked_card_are_a_matter_for_the_counter(String page) {
        speak("zh-TW");
        String chinese = refused(page);
        browser.picture("plain" + page.replace('/', '-'));
        speak("en");
        String english = refused(page);

        assertThat(chinese).contains("無法在線上重置密碼或解鎖", "請攜帶晶片卡與身分證件至註冊窗口", "臨櫃重設晶片卡密碼");
        assertThat(english)
                .contains(
                        "cannot be reset or unblocked online",
                        "Bring the card and your identity document to the counter",
                        "New card PIN at the counter");
        assertThat(browser.has("[name=code]")).isFalse();
        assertThat(browser.findings()).isEmpty();
    }

    private String refused(String page) {
        browser.open(site(page));
        browser.fill("password", holder.password());
        browser.send("pin-reset");
        browser.await(".govuk-error-summary [role=alert]");
        return browser.text();
    }

    private void speak(String language) {
        browser.open(site("/"));
        String other = language.equals("en") ? "English" : "中文";
        if (!browser.attribute("html", "lang").startsWith(language.substring(0, 2))) {
            browser.follow(other);
        }
    }

    private void logIn() {
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

    private URI site(String path) {
        return trial.sites().site().resolve(path);
    }
}
