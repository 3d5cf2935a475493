// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.MovableClock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// Threat T2: an attacker's code in a victim's agent, a victim's code in an attacker's.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BindingAnAgentTest {

    private static final SiteOrigin SITE = new SiteOrigin("https://site.example");
    private static final AgentUser WANG = AgentUser.subscriber("K7M42XWP9A");
    private static final BrowserSession MINE = new BrowserSession("m".repeat(22));
    private static final BrowserSession THEIRS = new BrowserSession("t".repeat(22));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T02:00:00Z"));

    @ParameterizedTest
    @BothDatabases
    void the_browser_that_made_the_code_binds_the_agent(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            Redemption.Connected connected = connected(agents, link(agents, MINE, WANG));

            Binding binding = agents.bind(connected.ticket().orElseThrow(), MINE);

            assertThat(((Binding.Bound) binding).pairCookie()).isPresent();
            assertThat(agents.of(MINE)).get().matches(AgentConnection::bound);
            assertThat(agents.of(MINE).orElseThrow().user()).contains(WANG);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void another_browser_binds_nothing_and_spoils_nothing(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            String ticket = connected(agents, link(agents, MINE, WANG)).ticket().orElseThrow();

            Binding theirs = agents.bind(ticket, THEIRS);
            Binding mine = agents.bind(ticket, MINE);
            Binding again = agents.bind(ticket, MINE);

            assertThat(theirs).isInstanceOf(Binding.OtherBrowser.class);
            assertThat(mine).isInstanceOf(Binding.Bound.class);
            assertThat(again).isInstanceOf(Binding.UnknownTicket.class);
            assertThat(agents.of(THEIRS)).isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_code_is_good_once_and_for_two_minutes(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            Dial used = link(agents, MINE, WANG);
            connected(agents, used);
            Dial old = link(agents, MINE, WANG);
            clock.advance(Duration.ofMinutes(2).plusSeconds(1));

            assertThat(agents.redeem(used)).isEqualTo(refused(Redemption.Reason.USED_CODE));
            assertThat(agents.redeem(old)).isEqualTo(refused(Redemption.Reason.EXPIRED_CODE));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void five_wrong_secrets_spend_a_typed_code(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            String typed = agents.makeCode(request(MINE, WANG)).typed();
            Dial wrong = dial(new Dial.Right.TypedCode(typed.substring(0, 4) + "2222-2222"));

            for (int i = 0; i < 5; i++) {
                assertThat(agents.redeem(wrong)).isInstanceOf(Redemption.Refused.class);
            }

            assertThat(agents.redeem(dial(new Dial.Right.TypedCode(typed))))
                    .isEqualTo(refused(Redemption.Reason.TOO_MANY_TRIES));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_typed_code_may_be_typed_carelessly(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            String typed = agents.makeCode(request(MINE, WANG)).typed();
            String careless = typed.replace("-", " ").toLowerCase(java.util.Locale.ROOT);

            assertThat(agents.redeem(dial(new Dial.Right.TypedCode(careless))))
                    .isInstanceOf(Redemption.Connected.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void an_old_program_is_refused_and_the_browser_of_its_code_is_told(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            Dial.Right code = link(agents, MINE, WANG).right();

            Redemption old = agents.redeem(dial(code, "0.0.9"));

            assertThat(old).isEqualTo(new Redemption.TooOld(AgentVersion.OLDEST));
            assertThat(agents.tooOld(MINE)).contains("0.0.9");
            assertThat(agents.tooOld(THEIRS)).isEmpty();
            assertThat(agents.redeem(dial(code))).isEqualTo(refused(Redemption.Reason.USED_CODE));
            clock.advance(Duration.ofMinutes(11));
            assertThat(agents.tooOld(MINE)).isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_wrong_code_is_told_before_an_old_version(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);

            assertThat(agents.redeem(dial(new Dial.Right.LinkCode("x".repeat(22)), "0.0.9")))
                    .isEqualTo(refused(Redemption.Reason.UNKNOWN_CODE));
            assertThat(agents.redeem(dial(new Dial.Right.Pair("x".repeat(22), SITE), "0.0.9")))
                    .isEqualTo(refused(Redemption.Reason.UNKNOWN_PAIR));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_pair_needs_both_halves_and_its_person(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            Redemption.Connected first = connected(agents, link(agents, MINE, WANG));
            Binding.Bound bound = (Binding.Bound) agents.bind(first.ticket().orElseThrow(), MINE);
            String cookie = bound.pairCookie().orElseThrow();
            String secret = agents.takePair(bound.connection()).orElseThrow();
            connected(agents, dial(new Dial.Right.Pair(secret, SITE)));

            assertThat(agents.takePair(bound.connection())).isEmpty();
            assertThat(agents.claim(THEIRS, cookie, Optional.of(AgentUser.subscriber("other"))))
                    .isEmpty();
            assertThat(agents.claim(THEIRS, cookie, Optional.of(AgentUser.officer("ras"))))
                    .isEmpty();
            assertThat(agents.claim(THEIRS, cookie, Optional.of(WANG)))
                    .get()
                    .matches(AgentConnection::bound);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void officers_get_no_pair(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            Redemption.Connected connected =
                    connected(agents, link(agents, MINE, AgentUser.officer("ras")));

            Binding binding = agents.bind(connected.ticket().orElseThrow(), MINE);

            assertThat(((Binding.Bound) binding).pairCookie()).isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void logging_out_everywhere_closes_and_revokes(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            Redemption.Connected first = connected(agents, link(agents, MINE, WANG));
            Binding.Bound bound = (Binding.Bound) agents.bind(first.ticket().orElseThrow(), MINE);
            String secret = agents.takePair(bound.connection()).orElseThrow();

            agents.revokeAll(WANG);

            assertThat(agents.authenticate(first.token()))
                    .isEqualTo(new Authentication.Closed(bound.connection(), Closing.REVOKED));
            assertThat(agents.redeem(dial(new Dial.Right.Pair(secret, SITE))))
                    .isEqualTo(refused(Redemption.Reason.UNKNOWN_PAIR));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_code_for_any_browser_exists_in_a_trial_only(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections production = AgentConnections.on(database, new SecureRandom(), false);
            AgentConnections trial = agents(database);
            String code = trial.preparePairForTrial(SITE).link();
            Redemption.Connected connected = connected(trial, dial(new Dial.Right.LinkCode(code)));

            assertThatThrownBy(() -> production.preparePairForTrial(SITE))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(trial.bind(connected.ticket().orElseThrow(), THEIRS))
                    .isInstanceOf(Binding.Bound.class);
            assertThat(trial.bind(connected.ticket().orElseThrow(), MINE))
                    .isInstanceOf(Binding.UnknownTicket.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_trials_ticket_waits_as_long_as_its_agent_asks(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            Redemption.Connected asking = connected(agents, any(agents));
            for (int minutes = 0; minutes < 24 * 60; minutes += 9) {
                clock.advance(Duration.ofMinutes(9));
                var open = (Authentication.Open) agents.authenticate(asking.token());
                agents.seen(open.connection(), List.of());
            }

            Binding nextDay = agents.bind(asking.ticket().orElseThrow(), MINE);

            assertThat(nextDay).isInstanceOf(Binding.Bound.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_trials_ticket_is_void_once_its_agent_is_gone(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            Redemption.Connected silent = connected(agents, any(agents));
            clock.advance(Duration.ofMinutes(11));

            assertThat(agents.bind(silent.ticket().orElseThrow(), MINE))
                    .isInstanceOf(Binding.UnknownTicket.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void of_two_tickets_for_any_browser_the_first_is_void(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            Dial unused = any(agents);
            Redemption.Connected first = connected(agents, any(agents));
            Redemption.Connected second = connected(agents, any(agents));

            assertThat(agents.redeem(unused)).isEqualTo(refused(Redemption.Reason.EXPIRED_CODE));
            assertThat(agents.bind(first.ticket().orElseThrow(), MINE))
                    .isInstanceOf(Binding.UnknownTicket.class);
            assertThat(agents.bind(second.ticket().orElseThrow(), MINE))
                    .isInstanceOf(Binding.Bound.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void no_secret_is_stored(TrialDatabase place) {
        try (Database database = place.open(clock, "db/ca", "db/ra")) {
            AgentConnections agents = agents(database);
            OneTimeCode code = agents.makeCode(request(MINE, WANG));
            Redemption.Connected connected =
                    connected(agents, dial(new Dial.Right.LinkCode(code.link())));

            List<String> stored =
                    database.read()
                            .sql(
                                    "select link_hash || secret_hash || browser from agent_code"
                                            + " union all select token_hash || ticket_hash || browser"
                                            + " from agent_connection")
                            .query(String.class)
                            .list();

            assertThat(stored)
                    .hasSize(2)
                    .allMatch(row -> row.matches("[0-9a-f]{192}"))
                    .noneMatch(row -> row.contains(connected.token()));
        }
    }

    private AgentConnections agents(Database database) {
        return AgentConnections.on(database, new SecureRandom(), true);
    }

    private static CodeRequest request(BrowserSession browser, AgentUser user) {
        return new CodeRequest(browser, Optional.of(user), SITE);
    }

    private static Dial link(AgentConnections agents, BrowserSession browser, AgentUser user) {
        return dial(new Dial.Right.LinkCode(agents.makeCode(request(browser, user)).link()));
    }

    private static Dial any(AgentConnections agents) {
        return dial(new Dial.Right.LinkCode(agents.preparePairForTrial(SITE).link()));
    }

    private static Dial dial(Dial.Right right) {
        return dial(right, "0.1.0");
    }

    private static Dial dial(Dial.Right right, String version) {
        try {
            return new Dial(
                    right,
                    new AgentConnection.Program(AgentKind.AGENT, "installation", version),
                    KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Redemption.Connected connected(AgentConnections agents, Dial dial) {
        return (Redemption.Connected) agents.redeem(dial);
    }

    private static Redemption refused(Redemption.Reason reason) {
        return new Redemption.Refused(reason);
    }
}
