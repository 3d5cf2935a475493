// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jadeseal.e2e.desk.Connector;
import org.jadeseal.e2e.desk.TrialComputer;
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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// What the website says about the readers of somebody's desk, as a real browser shows it: names as
/// the computer has them, letter by letter, also those that would be mark-up.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralReadersTest {

    private static final String EMPTY = "Alcor Micro AU9540 00 00";
    private static final String BANK = "ACS ACR39U ICC Reader [CCID Interface] (0A1D) 01 00";
    private static final String OWN = "REINER SCT <b>cyberJack</b> & \"讀卡機\" 02 00";

    private final TrialFolder folder = Workshop.folder("several-readers");
    private final Desk desk = new Desk();
    private Trial trial;
    private TrialComputer computer;
    private TrialCard card;
    private Browser browser;

    @BeforeAll
    void somebody_comes_home_with_a_card() {
        Narrator narrator = Workshop.narrator(folder);
        trial = Trial.start(folder, Ports.free(), List.of(), narrator);
        Tour tour = trial.tour(narrator);
        Holder holder = tour.register(Person.wang(), "card-wang");
        tour.takeUp(holder);
        trial.tray().remove();
        card = TrialCard.open(trial.tray().file(holder.card()));
        computer = trial.computer(desk);
        browser = new Browser("zh-TW", "readers-");
        browser.open(site("/login"));
        browser.fill("account", holder.account());
        browser.fill("password", holder.password());
        browser.fill(
                "captcha",
                new CaptchaReader(folder.database())
                        .read(browser.attribute("[name=captchaId]", "value")));
        browser.send("login");
        browser.await("form[action='/logout']");
        connect();
    }

    @AfterAll
    void end() {
        browser.close();
        computer.close();
        desk.close();
        trial.close();
    }

    @Test
    @Order(1)
    void without_a_reader_it_says_so_and_notices_one_that_is_plugged_in() {
        browser.open(site("/connect"));
        assertThat(browser.text()).contains("未偵測到讀卡機");

        desk.put(EMPTY, new Desk.Slot.Empty());

        browser.await(".reader b");
        assertThat(browser.texts(".reader b")).containsExactly(EMPTY);
        assertThat(browser.texts(".reader .hint")).containsExactly("請插入晶片卡。");
    }

    @Test
    @Order(2)
    void readers_have_the_names_that_the_computer_gives_them() {
        desk.put(BANK, new Desk.Slot.NotPiv());
        desk.put(OWN, new Desk.Slot.Empty());

        browser.awaitCount(".reader b", 3);
        browser.picture("three");

        assertThat(browser.texts(".reader b")).containsExactly(BANK, EMPTY, OWN);
        assertThat(browser.texts(".reader .hint")).containsExactly("晶片卡已插入", "請插入晶片卡。", "請插入晶片卡。");
    }

    @Test
    @Order(3)
    void a_card_that_is_not_ours_is_said_to_be_none_with_the_reader_it_is_in() {
        browser.open(site("/apply"));
        browser.tick("accepted");
        browser.send("apply");

        browser.await("#problem[data-problem=not-piv]");
        browser.picture("not-piv");

        assertThat(browser.texts(".reader b")).containsExactly(BANK);
        assertThat(browser.text()).contains("這不是本服務的晶片卡。");
    }

    @Test
    @Order(4)
    void a_card_that_another_program_uses_is_said_to_be_in_use() {
        desk.put(BANK, new Desk.Slot.Taken());
        browser.press("#continue");

        browser.await("#problem[data-problem=reader-taken]");
        browser.picture("taken");

        assertThat(browser.texts(".reader b")).containsExactly(BANK);
        assertThat(browser.text()).contains("讀卡機被其他程式佔用");
    }

    @Test
    @Order(5)
    void who_chooses_none_of_several_cards_reads_where_they_are() {
        desk.put(BANK, new Desk.Slot.NotPiv());
        desk.put(OWN, new Desk.Slot.Piv(card));
        browser.press("#continue");

        browser.await("#problem[data-problem=several-cards]");
        browser.picture("several");

        assertThat(browser.texts("#problem")).containsExactly("偵測到多張晶片卡：" + BANK + " · " + OWN);
    }

    @Test
    @Order(6)
    void with_the_own_card_left_the_work_goes_on_in_its_reader() {
        desk.unplug(BANK);
        browser.press("#continue");

        browser.await("#outcome");

        assertThat(browser.text()).contains("您已完成憑證申請作業");
        assertThat(browser.findings()).isEmpty();
    }

    @Test
    @Order(7)
    void to_use_the_card_on_this_computer_the_page_opens_the_program_and_asks_nothing_more() {
        browser.open(site("/card-import"));
        browser.picture("this-computer");

        assertThat(browser.attribute("#this-computer", "href")).isEqualTo("jadeseal:this-computer");
        assertThat(browser.findings()).isEmpty();
    }

    private void connect() {
        browser.open(site("/connect"));
        String link = browser.attribute("#open-agent", "href");
        String code = link.substring(link.indexOf("code=") + "code=".length());
        switch (computer.connect(trial.sites().site(), code)) {
            case Connector.Outcome.Redeemed(URI bind) -> browser.open(bind);
            case Connector.Outcome.Refused(String reason) -> throw new AssertionError(reason);
        }
    }

    private URI site(String path) {
        return trial.sites().site().resolve(path);
    }
}
