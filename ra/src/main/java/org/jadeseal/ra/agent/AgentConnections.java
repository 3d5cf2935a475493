// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;

/// The agents that dial in, and whom they serve. Safe for use by many threads.
public final class AgentConnections {

    /// How often a poll that brings nothing new is written down.
    private static final Duration NOTED = Duration.ofSeconds(5);

    /// How long a page goes on telling that a program was too old.
    private static final Duration REFUSAL_SHOWN = Duration.ofMinutes(10);

    private final Database database;
    private final Tokens tokens;
    private final boolean trial;
    private final Codes codes;
    private final Introduction introduction;

    private AgentConnections(Database database, SecureRandom random, boolean trial) {
        this.database = database;
        this.tokens = new Tokens(random);
        this.trial = trial;
        this.codes = new Codes(database, tokens, new Misses());
        this.introduction = new Introduction(tokens, codes);
    }

    /// The connections that this database knows.
    ///
    /// @param trial whether the data folder was born as a trial's (T20)
    public static AgentConnections on(Database database, SecureRandom random, boolean trial) {
        return new AgentConnections(database, random, trial);
    }

    /// Makes a code for the browser that asks; older codes of the same browser are spent.
    public OneTimeCode makeCode(CodeRequest request) {
        return codes.make(request.site(), Optional.of(request.session()), request.user());
    }

    /// Makes a code whose agent any browser may bind, once, for as long as that agent goes on
    /// asking; it leaves a pair without a person. What was made so before and was not bound yet is
    /// void from now on.
    ///
    /// @throws IllegalStateException if the data folder is not a trial's
    public OneTimeCode preparePairForTrial(SiteOrigin site) {
        if (!trial) {
            throw new IllegalStateException("only a trial has a pair without a person (T20)");
        }
        database.perform(SqlConnections::closeForAnyBrowser);
        return codes.make(site, Optional.empty(), Optional.empty());
    }

    /// Lets an agent connect by a code or a pair.
    public Redemption redeem(Dial dial) {
        return database.write(transaction -> introduction.redeem(transaction, dial));
    }

    /// The version of a program that a person of this browser tried to connect in the last ten
    /// minutes and that was too old.
    public Optional<String> tooOld(BrowserSession session) {
        return SqlCodes.refused(
                database.read(),
                Tokens.hash(session.secret()),
                database.now().minus(REFUSAL_SHOWN));
    }

    /// Completes a connection: the browser shows the agent's ticket (T2).
    public Binding bind(String ticket, BrowserSession session) {
        return database.write(transaction -> introduction.bind(transaction, ticket, session));
    }

    /// Binds the agent that is paired with this browser, if it is connected.
    ///
    /// @param pairCookie the browser's half
    /// @param user who is logged in; the pair must be theirs (a trial's pair is anybody's)
    public Optional<AgentConnection> claim(
            BrowserSession session, String pairCookie, Optional<AgentUser> user) {
        return database.write(
                transaction -> introduction.claim(transaction, session, pairCookie, user));
    }

    /// Tells whose session it is since login. Officers have to make a code again (T2).
    public void identify(BrowserSession session, AgentUser user) {
        String browser = Tokens.hash(session.secret());
        database.perform(transaction -> {
            if (user.kind() == AgentUser.Kind.OFFICER) {
                SqlConnections.closeOfBrowser(transaction, browser, Closing.LOGGED_OUT);
            } else {
                SqlConnections.identify(transaction, browser, user);
            }
        });
    }

    /// Tells whose session it is since an officer logged in with the card at this browser's agent:
    /// that one stays, it was bound for this login (T2).
    public void identifyAtCard(BrowserSession session, AgentUser officer) {
        database.perform(transaction ->
                SqlConnections.identify(transaction, Tokens.hash(session.secret()), officer));
    }

    /// The agent that is bound to a browser's session and open; it may not be fresh.
    public Optional<AgentConnection> of(BrowserSession session) {
        return SqlConnections.boundTo(database.read(), Tokens.hash(session.secret()))
                .map(SqlConnections.Row::connection);
    }

    /// A connection by its name, unless it is closed.
    public Optional<AgentConnection> find(ConnectionId id) {
        return SqlConnections.byId(database.read(), id)
                .filter(row -> row.closing().isEmpty())
                .map(SqlConnections.Row::connection);
    }

    /// Closes what is bound to a session that ends.
    public void close(BrowserSession session, Closing reason) {
        String browser = Tokens.hash(session.secret());
        database.perform(
                transaction -> SqlConnections.closeOfBrowser(transaction, browser, reason));
    }

    /// Closes one connection, inside somebody's unit of work.
    public void close(Transaction transaction, ConnectionId id, Closing reason) {
        SqlConnections.closeOne(transaction, id, reason);
    }

    /// Revokes all pairs and connections of a user: logout everywhere, password change, lock.
    public void revokeAll(AgentUser user) {
        database.perform(transaction -> revokeAll(transaction, user));
    }

    /// [#revokeAll] inside somebody's unit of work.
    public void revokeAll(Transaction transaction, AgentUser user) {
        SqlPairs.revokeAll(transaction, user);
        SqlConnections.closeOfUser(transaction, user, Closing.REVOKED);
    }

    /// Whose token an agent shows.
    public Authentication authenticate(String token) {
        return state(SqlConnections.byToken(database.read(), token));
    }

    /// How a connection stands now.
    public Authentication stateOf(ConnectionId id) {
        return state(SqlConnections.byId(database.read(), id));
    }

    private Authentication state(Optional<SqlConnections.Row> row) {
        if (row.isEmpty()) {
            return new Authentication.UnknownToken();
        }
        AgentConnection connection = row.get().connection();
        Optional<Closing> closing = row.get().closing();
        if (closing.isPresent()) {
            return new Authentication.Closed(connection.id(), closing.get());
        }
        boolean silent = connection.presence().silent(database.now());
        boolean overdue =
                row.get().state().equals("WAITING")
                        && row.get().pair().isEmpty()
                        && row.get().ticketUntil() < database.now().toEpochMilli();
        if (silent || overdue) {
            database.perform(
                    unit -> SqlConnections.closeOne(unit, connection.id(), Closing.EXPIRED));
            return new Authentication.Closed(connection.id(), Closing.EXPIRED);
        }
        return new Authentication.Open(connection);
    }

    /// Notes that an agent has asked, and which readers it sees.
    public AgentConnection seen(AgentConnection connection, List<Reader> readers) {
        boolean same = connection.presence().readers().equals(readers);
        boolean lately = connection.presence().lastPoll().plus(NOTED).isAfter(database.now());
        if (same && lately) {
            return connection;
        }
        database.perform(
                unit -> SqlConnections.seen(unit, connection.id(), Readers.write(readers)));
        return find(connection.id()).orElse(connection);
    }

    /// The agent's half of a pair, if it is due; told once.
    public Optional<String> takePair(ConnectionId id) {
        return database.write(transaction -> introduction.takePair(transaction, id));
    }
}
