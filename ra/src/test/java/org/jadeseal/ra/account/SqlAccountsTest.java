// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.form.Form;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlAccountsTest {

    @ParameterizedTest
    @BothDatabases
    void every_state_is_written_and_read_with_its_session(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Form.Outcome outcome = new TrialHolder(ra).executed().outcome();
            Optional<SessionId> session = Optional.of(ra.session());

            long version = 1;
            for (int i = 0; i < states(key(outcome, version)).size(); i++) {
                Account after = states(key(outcome, version)).get(i);
                ra.database().perform(t -> new SqlAccounts(t.sql()).replace(after, session));
                version++;

                assertThat(new SqlAccounts(ra.database().read()).find(after.id()))
                        .contains(
                                new AccountRecord(
                                        states(key(outcome, version)).get(i),
                                        Optional.empty(),
                                        false,
                                        session));
            }
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_stale_account_is_not_written(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Form.Outcome outcome = new TrialHolder(ra).executed().outcome();
            Account stale = new Account.Locked(key(outcome, 7), TrialRa.MORNING);

            assertThatThrownBy(() ->
                            ra.database()
                                    .perform(t ->
                                            new SqlAccounts(t.sql())
                                                    .replace(stale, Optional.empty())))
                    .isInstanceOf(StaleAccountException.class);
        }
    }

    private static Account.Key key(Form.Outcome outcome, long version) {
        return new Account.Key(outcome.holding().account(), outcome.holding().holder(), version);
    }

    private static List<Account> states(Account.Key key) {
        List<Account> states =
                List.of(
                        new Account.Preregistered(key, TrialRa.MORNING),
                        new Account.Ready(key, 2, TrialRa.MORNING),
                        new Account.Active(key, 1, TrialRa.MORNING),
                        new Account.Locked(key, TrialRa.MORNING),
                        new Account.Suspended(key, TrialRa.MORNING),
                        new Account.Closed(key, TrialRa.MORNING));
        assertThat(states.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(
                        Stream.of(Account.class.getPermittedSubclasses())
                                .collect(Collectors.toSet()));
        return states;
    }
}
