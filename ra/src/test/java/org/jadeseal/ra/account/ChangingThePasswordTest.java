// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.notice.NoticeKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingThePasswordTest {

    private static final String FRESH = "slow green kettle 7";

    private static SubscriberActor in(TrialRa ra, AccountId account, String password) {
        try (Secret secret = TrialRa.secret(password)) {
            Login login =
                    ra.accountLogin().login(account.value(), secret, ra.session(), "192.0.2.7");
            return ((Login.In) login).actor();
        }
    }

    private static ChangingPassword change(
            TrialRa ra, SubscriberActor actor, String old, String fresh) {
        try (Secret was = TrialRa.secret(old);
                Secret next = TrialRa.secret(fresh)) {
            return ra.passwordChange().change(actor, was, next, "192.0.2.7");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_letters_password_is_replaced_and_the_session_goes_on(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();
            SubscriberActor actor = in(ra, account, TrialHolder.PASSWORD);
            boolean before = ra.accounts().hasLetterPassword(account);

            ChangingPassword changing = change(ra, actor, TrialHolder.PASSWORD, FRESH);

            assertThat(before).isTrue();
            assertThat(changing).isEqualTo(new ChangingPassword.Changed());
            assertThat(ra.accounts().hasLetterPassword(account)).isFalse();
            assertThat(ra.accountLogin().standing(actor)).isEqualTo(Standing.LIVE);
            assertThat(in(ra, account, FRESH)).isNotNull();
            assertThat(ra.outbox().due(100))
                    .extracting(queued -> queued.notice().kind())
                    .contains(NoticeKind.PASSWORD_CHANGED);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void three_wrong_old_ones_lock_the_account(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();
            SubscriberActor actor = in(ra, account, TrialHolder.PASSWORD);

            ChangingPassword first = change(ra, actor, "wrong wrong 1", FRESH);
            ChangingPassword second = change(ra, actor, "wrong wrong 2", FRESH);
            ChangingPassword third = change(ra, actor, "wrong wrong 3", FRESH);
            ChangingPassword late = change(ra, actor, TrialHolder.PASSWORD, FRESH);

            assertThat(first).isEqualTo(new ChangingPassword.Wrong());
            assertThat(second).isEqualTo(new ChangingPassword.Wrong());
            assertThat(third).isEqualTo(new ChangingPassword.Locked());
            assertThat(late).isEqualTo(new ChangingPassword.SessionEnded());
            assertThat(ra.accounts().find(account)).get().isInstanceOf(Account.Locked.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_everybody_tries_first_is_not_taken(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            AccountId account = new TrialHolder(ra).handedOver();
            SubscriberActor actor = in(ra, account, TrialHolder.PASSWORD);

            assertThat(weak(ra, actor, "short 7")).isEqualTo(PasswordFault.TOO_SHORT);
            assertThat(weak(ra, actor, "x7 ".repeat(43))).isEqualTo(PasswordFault.TOO_LONG);
            assertThat(weak(ra, actor, "Password12345")).isEqualTo(PasswordFault.COMMON);
            assertThat(weak(ra, actor, "123456789012")).isEqualTo(PasswordFault.COMMON);
            assertThat(weak(ra, actor, "abc1abc1abc1")).isEqualTo(PasswordFault.COMMON);
            assertThat(weak(ra, actor, account.value().toLowerCase(java.util.Locale.ROOT) + "!7"))
                    .isEqualTo(PasswordFault.ABOUT_YOU);
            assertThat(weak(ra, actor, TrialHolder.PASSWORD)).isEqualTo(PasswordFault.SAME_AS_OLD);
            assertThat(ra.accounts().hasLetterPassword(account)).isTrue();
        }
    }

    private static PasswordFault weak(TrialRa ra, SubscriberActor actor, String fresh) {
        return ((ChangingPassword.Weak) change(ra, actor, TrialHolder.PASSWORD, fresh)).fault();
    }
}
