// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.notice.NoticeKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoggingInTest {

    private static Login login(TrialRa ra, String account, String password) {
        try (Secret secret = TrialRa.secret(password)) {
            return ra.accountLogin().login(account, secret, ra.session(), "192.0.2.7");
        }
    }

    private static SubscriberActor in(TrialRa ra, AccountId account) {
        return ((Login.In) login(ra, account.value(), TrialHolder.PASSWORD)).actor();
    }

    private static Confirmation confirm(TrialRa ra, SubscriberActor actor, String password) {
        try (Secret secret = TrialRa.secret(password)) {
            return ra.confirmation().confirm(actor, secret, "192.0.2.7");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_letters_password_opens_the_first_login(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();

            Login first =
                    login(
                            ra,
                            account.masked().charAt(0)
                                    + account.value().substring(1).toLowerCase(Locale.ROOT),
                            TrialHolder.PASSWORD);
            Login second = login(ra, account.value(), TrialHolder.PASSWORD);

            assertThat(first).isInstanceOf(Login.In.class);
            assertThat(((Login.In) first).first()).isTrue();
            assertThat(((Login.In) second).first()).isFalse();
            assertThat(((Login.In) second).endedAnother()).isTrue();
            assertThat(ra.accounts().find(account)).get().isInstanceOf(Account.Active.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_new_login_ends_the_old_session(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();
            SubscriberActor first = in(ra, account);

            SubscriberActor second = in(ra, account);

            assertThat(ra.accountLogin().standing(first)).isEqualTo(Standing.ELSEWHERE);
            assertThat(ra.accountLogin().standing(second)).isEqualTo(Standing.LIVE);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_letter_that_was_not_handed_over_opens_nothing(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            var form = new TrialHolder(ra).personalized();

            Login login =
                    login(ra, form.outcome().holding().account().value(), TrialHolder.PASSWORD);

            assertThat(login).isEqualTo(new Login.Wrong());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_letter_dies_after_sixty_days(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();

            ra.clock().advance(Duration.ofDays(60).plusSeconds(1));

            assertThat(login(ra, account.value(), TrialHolder.PASSWORD))
                    .isEqualTo(new Login.Wrong());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_void_letter_opens_nothing(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();

            ra.database()
                    .perform(transaction ->
                            ra.mailers().voidAll(transaction, account, MailerKind.PASSWORD));

            assertThat(login(ra, account.value(), TrialHolder.PASSWORD))
                    .isEqualTo(new Login.Wrong());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_third_wrong_password_locks_and_is_told_by_mail(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();
            SubscriberActor actor = in(ra, account);

            assertThat(login(ra, account.value(), "wrong")).isEqualTo(new Login.Wrong());
            assertThat(login(ra, account.value(), "wrong")).isEqualTo(new Login.Wrong());
            assertThat(login(ra, account.value(), "wrong")).isEqualTo(new Login.Locked());

            assertThat(login(ra, account.value(), TrialHolder.PASSWORD))
                    .isEqualTo(new Login.Locked());
            assertThat(ra.accountLogin().standing(actor)).isEqualTo(Standing.BARRED);
            assertThat(ra.outbox().due(10))
                    .extracting(queued -> queued.notice().kind())
                    .contains(NoticeKind.ACCOUNT_LOCKED);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void an_account_that_does_not_exist_answers_the_same(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            String nobody = AccountId.random(ra.random()).value();

            assertThat(login(ra, nobody, "wrong")).isEqualTo(new Login.Wrong());
            assertThat(login(ra, nobody, "wrong")).isEqualTo(new Login.Wrong());
            assertThat(login(ra, nobody, "wrong")).isEqualTo(new Login.Locked());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_right_password_wipes_the_strikes(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();
            in(ra, account);
            login(ra, account.value(), "wrong");
            login(ra, account.value(), "wrong");

            in(ra, account);

            assertThat(login(ra, account.value(), "wrong")).isEqualTo(new Login.Wrong());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_wrong_confirmation_counts_like_a_wrong_login(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();
            SubscriberActor actor = in(ra, account);

            assertThat(confirm(ra, actor, "wrong")).isEqualTo(new Confirmation.Wrong());
            assertThat(login(ra, account.value(), "wrong")).isEqualTo(new Login.Wrong());
            assertThat(confirm(ra, actor, "wrong")).isEqualTo(new Confirmation.Locked());

            assertThat(confirm(ra, actor, TrialHolder.PASSWORD))
                    .isEqualTo(new Confirmation.SessionEnded());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_right_confirmation_proves_this_account_for_a_minute(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();

            Confirmation confirmation = confirm(ra, in(ra, account), TrialHolder.PASSWORD);

            ConfirmedPassword proof = ((Confirmation.Right) confirmation).proof();
            assertThat(proof.proves(account, TrialRa.MORNING)).isTrue();
            assertThat(proof.proves(AccountId.random(ra.random()), TrialRa.MORNING)).isFalse();
            assertThat(proof.proves(account, TrialRa.MORNING.plusSeconds(61))).isFalse();
        }
    }
}
