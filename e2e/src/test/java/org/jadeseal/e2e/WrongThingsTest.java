// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jadeseal.e2e.desk.Connector;
import org.jadeseal.e2e.desk.FilePin;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.PrivateFile;
import org.jadeseal.e2e.tour.SelfService;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.tour.Visitor.Page;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Wrong things get words, and nothing is lost by them. One story in order, by two people at one
/// site.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WrongThingsTest {

    private final TrialFolder folder = Workshop.folder("wrong-things");
    private Trial trial;
    private Tour tour;
    private Holder wang;
    private Holder other;
    private SelfService subscriber;

    @BeforeAll
    void two_people_get_cards() {
        Narrator narrator = Workshop.narrator(folder);
        trial = Trial.start(folder, Ports.free(), List.of(), narrator);
        tour = trial.tour(narrator);
        wang = tour.register(Person.wang(), "card-wang");
        other = tour.register(Person.number(7), "card-other");
        subscriber = tour.visitor();
        subscriber.logIn(wang.account(), wang.password()).the("form[action='/logout']");
    }

    @AfterAll
    void end() {
        trial.close();
    }

    @Test
    @Order(1)
    void without_the_card_program_the_page_says_how_to_connect_it() {
        Page page = subscriber.startApplying();

        assertThat(page.address().getPath()).isEqualTo("/connect");
        page.the("#open-agent");
        page.the("#typed-code");
    }

    @Test
    @Order(2)
    void a_code_is_good_once() {
        URI site = trial.sites().site();
        String link = subscriber.open("/connect").the("#open-agent").attr("href");
        String code = link.substring(link.indexOf("code=") + 5);

        Connector.Outcome first = trial.computer().connect(site, code);
        Connector.Outcome second = trial.computer().connect(site, code);

        assertThat(first).isInstanceOf(Connector.Outcome.Redeemed.class);
        assertThat(second).isEqualTo(new Connector.Outcome.Refused("used-code"));
    }

    @Test
    @Order(3)
    void a_code_nobody_made_is_refused() {
        Connector.Outcome outcome =
                trial.computer().connect(trial.sites().site(), "AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(outcome).isEqualTo(new Connector.Outcome.Refused("unknown-code"));
    }

    @Test
    @Order(4)
    void a_connection_is_completed_by_the_browser_that_made_the_code_only() {
        String link = subscriber.open("/connect").the("#open-agent").attr("href");
        URI bind = trial.redeem(trial.sites().site(), link);

        Page elsewhere = tour.visitor().open(bind.getPath() + "?" + bind.getQuery());

        assertThat(elsewhere.status()).isEqualTo(409);
    }

    @Test
    @Order(5)
    void two_tabs_that_apply_at_once_are_shown_one_task() {
        subscriber.connect(trial::redeem);

        CompletableFuture<Page> first = CompletableFuture.supplyAsync(subscriber::startApplying);
        CompletableFuture<Page> second = CompletableFuture.supplyAsync(subscriber::startApplying);

        assertThat(first.join().address().getPath()).startsWith("/task/");
        assertThat(second.join().address()).isEqualTo(first.join().address());
        assertThat(
                        new Ledger(folder.database())
                                .count("select count(*) from task where kind = 'APPLY'"))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void an_empty_reader_is_named() {
        Page page = subscriber.await(subscriber.startApplying());

        page.the("#problem[data-problem=no-card]");
        page.mustSay("請插入晶片卡");
    }

    @Test
    @Order(7)
    void the_card_of_another_person_is_refused_without_naming_them() {
        trial.tray().insert(other.card());

        Page page = subscriber.goOn(subscriber.startApplying());

        page.the("#problem").attr("data-problem");
        page.mustSay("插入的晶片卡不屬於本帳號，請確認卡號。");
        assertThat(page.text()).doesNotContain(other.account());
    }

    @Test
    @Order(8)
    void a_wrong_pin_says_how_many_tries_are_left() {
        givePin("97531864");
        trial.tray().insert(wang.card());

        Page page = subscriber.goOn(subscriber.startApplying());

        page.the("#problem[data-problem=pin-wrong]");
        page.mustSay("尚可再試 2 次");
    }

    @Test
    @Order(9)
    void a_double_click_and_a_second_window_find_the_same_task() {
        Page first = subscriber.startApplying();
        Page second = subscriber.startApplying();

        assertThat(second.address()).isEqualTo(first.address());
    }

    @Test
    @Order(10)
    void a_card_pulled_in_the_middle_goes_on_where_it_stopped() {
        givePin(wang.pin());
        tour.takeUp(wang);
        Page task = subscriber.startApplying();
        trial.tray().remove();
        trial.tray().insert(wang.card());

        Persistence.until(() -> subscriber.states().size() == 2, () -> subscriber.goOn(task));

        assertThat(subscriber.states()).hasSize(2);
    }

    @Test
    @Order(11)
    void three_wrong_pins_block_the_card_and_the_page_says_what_to_do() {
        SelfService second = tour.visitor();
        second.logIn(other.account(), other.password()).the("form[action='/logout']");
        second.connect(trial::redeem);
        trial.tray().insert(other.card());
        givePin("97531864");
        Page task = second.await(second.startApplying());

        Persistence.until(
                () ->
                        second.open(task.address().getPath())
                                        .document()
                                        .selectFirst("#problem[data-problem=pin-blocked]")
                                != null,
                () -> second.goOn(task));

        second.open(task.address().getPath()).mustSay("晶片卡鎖卡解碼");
    }

    @Test
    @Order(12)
    void the_third_wrong_password_locks_the_account() {
        SelfService stranger = tour.visitor();
        stranger.logIn(other.account(), "not the password").mustSay("帳號、密碼或驗證碼不正確，請重新輸入。");
        stranger.logIn(other.account(), "not the password").mustSay("帳號、密碼或驗證碼不正確，請重新輸入。");

        stranger.logIn(other.account(), "not the password").mustSay("網站密碼連續錯誤達三次");
    }

    private void givePin(String pin) {
        PrivateFile.write(folder.pinFile(), pin);
        trial.pins().use(new FilePin(folder.pinFile()));
    }
}
