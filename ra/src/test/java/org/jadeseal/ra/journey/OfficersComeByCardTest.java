// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.BrowserSession;
import org.jadeseal.ra.agent.Reader;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.officer.OfficerEntry;
import org.jadeseal.ra.personalization.CodeShown;
import org.jadeseal.ra.personalization.Invitation;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// An officer's first card by a one-time code, and the login with it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficersComeByCardTest {

    private static final SystemActor COMMAND = OfficerDesk.COMMAND;
    private static final String FROM = OfficerDesk.FROM;

    private static OfficerActor in(OfficerEntry entry) {
        return ((OfficerEntry.In) entry).actor();
    }

    @ParameterizedTest
    @BothDatabases
    void a_code_makes_a_blank_card_the_officers_who_comes_in_with_it(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.at(site, place, "first")) {
            String code = OfficerDesk.invited(site, "mei", Role.ADMIN);

            TaskId making = desk.begin("mei", code.toLowerCase(Locale.ROOT));
            desk.agent.work(0);
            desk.requireDone(making);
            TaskId login = desk.logIn();
            desk.requireDone(login);
            OfficerActor actor = in(desk.enter(login));

            assertThat(actor.roles()).containsExactly(Role.ADMIN);
            assertThat(site.ra().officerLogin().stands(actor)).isTrue();
            assertThat(site.ra().cardLogin().stands(actor)).isTrue();
            assertThat(
                            site.authority()
                                    .roster()
                                    .certificates(new OfficerId(actor.officer().value())))
                    .extracting(OfficerCertificate::use)
                    .containsExactlyInAnyOrder(
                            OfficerCertificate.Use.LOGIN, OfficerCertificate.Use.DECISION);
            assertThat(desk.enter(login)).isEqualTo(new OfficerEntry.Wrong());
            assertThat(site.ra().officerCards().begin("mei", code, desk.browser, FROM))
                    .isEqualTo(new CodeShown.Spent());
        }
    }

    @Test
    void wherever_it_is_cut_it_goes_on_and_ends_the_same() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place)) {
            for (int cut = 1; cut < 48; cut += 5) {
                String login = "cut" + cut;
                try (OfficerDesk desk = OfficerDesk.at(site, place, login)) {
                    TaskId making = desk.begin(login, OfficerDesk.invited(site, login, Role.RAO));
                    desk.agent.work(cut);
                    desk.requireDone(making);
                    assertThat(in(desk.enter(desk.logIn())).roles()).containsExactly(Role.RAO);
                }
            }
        }
    }

    @Test
    void whenever_the_card_is_pulled_it_goes_on_and_ends_the_same() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place)) {
            for (int command = 2; command < 150; command += 13) {
                String login = "pull" + command;
                try (OfficerDesk desk = OfficerDesk.at(site, place, login)) {
                    TaskId making = desk.begin(login, OfficerDesk.invited(site, login, Role.RAO));
                    desk.bench.pullAfter = command;
                    desk.agent.work(0);
                    desk.requireDone(making);
                    assertThat(in(desk.enter(desk.logIn())).roles()).containsExactly(Role.RAO);
                }
            }
        }
    }

    @Test
    void a_code_goes_on_with_its_card_only_and_in_another_browser_too() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk first = OfficerDesk.at(site, place, "begun")) {
            String code = OfficerDesk.invited(site, "mei", Role.RAO);
            var _ = first.begin("mei", code);
            first.agent.steps(12);

            OfficerDesk second = new OfficerDesk(site, first.bench);
            first.bench.change(place.folder().resolve("another blank"));
            TaskId other = second.begin("mei", code);
            second.agent.work(0);
            String withAnotherCard = second.problem(other);
            first.bench.change(place.folder().resolve("begun"));
            assertThat(site.ra().tasks().continueAt(other, second.agent.id())).isTrue();
            second.agent.work(0);

            assertThat(withAnotherCard).isEqualTo("other-card");
            second.requireDone(other);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_code_is_right_once_for_a_week_and_after_ten_wrong_ones_never(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place)) {
            AgentUser browser = AgentUser.browser(new BrowserSession(site.token().value()));
            var cards = site.ra().officerCards();
            String old = OfficerDesk.invited(site, "mei", Role.RAO);
            String code = ((Invitation.Drawn) cards.invite(COMMAND, "mei")).code();

            assertThat(cards.begin("nobody", code, browser, FROM)).isEqualTo(new CodeShown.Wrong());
            assertThat(cards.begin("mei", old, browser, FROM)).isEqualTo(new CodeShown.Wrong());
            site.clock().advance(Duration.ofDays(8));
            assertThat(cards.begin("mei", code, browser, FROM)).isEqualTo(new CodeShown.Expired());
            String fresh = ((Invitation.Drawn) cards.invite(COMMAND, "mei")).code();
            for (int i = 0; i < 10; i++) {
                assertThat(cards.begin("mei", "ABCDEFGH" + i, browser, FROM))
                        .isEqualTo(new CodeShown.Wrong());
            }
            assertThat(cards.begin("mei", fresh, browser, FROM)).isEqualTo(new CodeShown.Spent());
            assertThat(cards.invite(COMMAND, "nobody"))
                    .isEqualTo(new Invitation.UnknownLogin("nobody"));
            assertThat(cards.invite(site.rao(), "mei")).isInstanceOf(Invitation.Refused.class);
        }
    }

    @Test
    void a_holders_card_and_a_blank_one_let_nobody_in() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey holder = new Journey(site, place.folder().resolve("card"), "A123456789");
                OfficerDesk blank = OfficerDesk.at(site, place, "blank")) {
            holder.untilInForce(holder.home());
            OfficerDesk desk = new OfficerDesk(site, holder.bench());

            assertThat(desk.problem(desk.logIn())).isEqualTo("no-officers-card");
            assertThat(blank.problem(blank.logIn())).isEqualTo("no-officers-card");
        }
    }

    @Test
    void a_holders_card_is_not_made_an_officers() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey holder = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            holder.untilHandedOver();
            OfficerDesk desk = new OfficerDesk(site, holder.bench());

            TaskId making = desk.begin("mei", OfficerDesk.invited(site, "mei", Role.RAO));
            desk.agent.work(0);

            assertThat(desk.problem(making)).isEqualTo("foreign-card");
        }
    }

    @Test
    void another_browser_and_a_late_one_do_not_complete_the_login() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            TaskId login = desk.logIn();
            AgentUser other = AgentUser.browser(new BrowserSession(site.token().value()));

            assertThat(site.ra().cardLogin().enter(login, other, site.session(), FROM))
                    .isEqualTo(new OfficerEntry.Wrong());
            site.clock().advance(Duration.ofMinutes(3));
            assertThat(desk.enter(login)).isEqualTo(new OfficerEntry.Wrong());
        }
    }

    @Test
    void a_certificate_on_hold_lets_nobody_in_and_ends_the_session() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerActor actor = in(desk.enter(desk.logIn()));
            OfficerDesk.hold(site, actor.officer(), OfficerCertificate.Use.LOGIN);

            assertThat(site.ra().cardLogin().stands(actor)).isFalse();
            assertThat(desk.problem(desk.logIn())).isEqualTo("officers-card-not-in-force");
        }
    }

    @Test
    void who_pulls_the_card_is_out_and_stays_out_when_it_is_put_in_again() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerActor actor = in(desk.enter(desk.logIn()));

            site.ra()
                    .cardLogin()
                    .readersSeen(desk.agent.id(), List.of(new Reader(Bench.READER, false)));
            site.ra()
                    .cardLogin()
                    .readersSeen(desk.agent.id(), List.of(new Reader(Bench.READER, true)));

            assertThat(site.ra().officerLogin().stands(actor)).isFalse();
        }
    }

    @Test
    void a_card_program_that_is_not_heard_of_for_half_a_minute_ends_the_session() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk desk = OfficerDesk.of(site, place, "mei", Role.RAO)) {
            OfficerActor actor = in(desk.enter(desk.logIn()));

            site.clock().advance(Duration.ofSeconds(31));

            assertThat(site.ra().cardLogin().stands(actor)).isFalse();
        }
    }

    @Test
    void a_new_card_ends_the_certificates_of_the_one_before() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                OfficerDesk old = OfficerDesk.of(site, place, "mei", Role.RAO);
                OfficerDesk desk = OfficerDesk.at(site, place, "second")) {
            String code =
                    ((Invitation.Drawn) site.ra().officerCards().invite(COMMAND, "mei")).code();

            TaskId making = desk.begin("mei", code);
            desk.agent.work(0);

            desk.requireDone(making);
            assertThat(in(desk.enter(desk.logIn())).roles()).containsExactly(Role.RAO);
            assertThat(old.problem(old.logIn())).isEqualTo("no-officers-card");
        }
    }
}
