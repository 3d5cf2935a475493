// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.time.Duration;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;

/// How an agent and a browser come together: by a code and a ticket, or by a remembered pair (T2).
/// All of it inside one unit of work.
final class Introduction {

    /// How long a person has to open the agent's ticket in the browser.
    private static final Duration TICKET_LIFE = Duration.ofMinutes(2);

    /// A trial's ticket is printed on a terminal, where somebody has to find it first: it is good
    /// until its agent falls silent.
    private static final long WHILE_THE_AGENT_ASKS = Long.MAX_VALUE;

    private final Tokens tokens;
    private final Codes codes;

    Introduction(Tokens tokens, Codes codes) {
        this.tokens = tokens;
        this.codes = codes;
    }

    Redemption redeem(Transaction transaction, Dial dial) {
        return switch (dial.right()) {
            case Dial.Right.LinkCode(var code) ->
                    redeem(transaction, dial, codes.spendLink(transaction, code));
            case Dial.Right.TypedCode(var code) ->
                    redeem(transaction, dial, codes.spendTyped(transaction, code));
            case Dial.Right.Pair(var secret, var site) ->
                    redeemPair(transaction, dial, secret, site);
        };
    }

    private Redemption redeem(Transaction transaction, Dial dial, Codes.Found found) {
        return switch (found) {
            case Codes.Found.Bad(var reason) -> new Redemption.Refused(reason);
            case Codes.Found.Good(var code) when tooOld(dial) -> {
                SqlCodes.refuse(transaction, code.id(), dial.program().version());
                yield new Redemption.TooOld(AgentVersion.OLDEST);
            }
            case Codes.Found.Good(var code) -> {
                String ticket = tokens.secret();
                SqlConnections.Right right =
                        new SqlConnections.Right(
                                code.site(), code.browser(), code.user(), Optional.empty());
                yield connect(transaction, dial, Optional.of(ticket), right);
            }
        };
    }

    private Redemption redeemPair(
            Transaction transaction, Dial dial, String secret, SiteOrigin site) {
        Optional<SqlPairs.Row> pair =
                SqlPairs.byAgent(transaction.sql(), secret)
                        .filter(row -> row.installation().equals(dial.program().installation()));
        if (pair.isEmpty()) {
            return new Redemption.Refused(Redemption.Reason.UNKNOWN_PAIR);
        }
        if (tooOld(dial)) {
            return new Redemption.TooOld(AgentVersion.OLDEST);
        }
        String id = pair.get().id();
        SqlConnections.closeOfPair(transaction, id, Closing.ELSEWHERE);
        SqlConnections.Right right =
                new SqlConnections.Right(site, Optional.empty(), Optional.empty(), Optional.of(id));
        return connect(transaction, dial, Optional.empty(), right);
    }

    private static boolean tooOld(Dial dial) {
        return !AgentVersion.accepts(dial.program().version());
    }

    private Redemption connect(
            Transaction transaction,
            Dial dial,
            Optional<String> ticket,
            SqlConnections.Right right) {
        String token = tokens.secret();
        long until =
                right.browser().isPresent()
                        ? transaction.now().plus(TICKET_LIFE).toEpochMilli()
                        : WHILE_THE_AGENT_ASKS;
        SqlConnections.insert(
                transaction,
                new SqlConnections.Fresh(
                        new ConnectionId(tokens.name()), token, ticket, until, dial, right));
        return new Redemption.Connected(token, ticket, right.site());
    }

    Binding bind(Transaction transaction, String ticket, BrowserSession session) {
        Optional<SqlConnections.Row> found =
                SqlConnections.byTicket(transaction.sql(), ticket)
                        .filter(row -> row.closing().isEmpty())
                        .filter(row -> row.ticketUntil() >= transaction.now().toEpochMilli())
                        .filter(row -> !row.connection().presence().silent(transaction.now()));
        if (found.isEmpty()) {
            return new Binding.UnknownTicket();
        }
        String browser = Tokens.hash(session.secret());
        if (!found.get().browser().map(browser::equals).orElse(true)) {
            return new Binding.OtherBrowser();
        }
        AgentConnection connection = found.get().connection();
        Optional<String> cookie = remember(transaction, found.get(), browser);
        return new Binding.Bound(connection.id(), cookie);
    }

    /// Binds, and makes a pair where one may be.
    private Optional<String> remember(
            Transaction transaction, SqlConnections.Row row, String browser) {
        AgentConnection connection = row.connection();
        if (mayPair(row)) {
            return Optional.of(pair(transaction, connection, browser));
        }
        bindTo(
                transaction,
                connection,
                browser,
                new SqlConnections.PairDue(Optional.empty(), false));
        return Optional.empty();
    }

    /// Subscribers, and anybody in a trial.
    private static boolean mayPair(SqlConnections.Row row) {
        return row.browser().isEmpty()
                || row.connection()
                        .user()
                        .filter(user -> user.kind() == AgentUser.Kind.SUBSCRIBER)
                        .isPresent();
    }

    /// Binds and makes a pair; answers the browser's cookie.
    private String pair(Transaction transaction, AgentConnection connection, String browser) {
        SqlPairs.Row pair =
                new SqlPairs.Row(
                        tokens.name(), connection.program().installation(), connection.user());
        String cookie = tokens.secret();
        SqlPairs.insert(transaction, pair, cookie);
        bindTo(
                transaction,
                connection,
                browser,
                new SqlConnections.PairDue(Optional.of(pair.id()), true));
        return cookie;
    }

    private static void bindTo(
            Transaction transaction,
            AgentConnection connection,
            String browser,
            SqlConnections.PairDue due) {
        SqlConnections.bind(transaction, connection.id(), browser, connection.user(), due);
    }

    Optional<AgentConnection> claim(
            Transaction transaction,
            BrowserSession session,
            String cookie,
            Optional<AgentUser> user) {
        if (user.filter(some -> some.kind() == AgentUser.Kind.OFFICER).isPresent()) {
            return Optional.empty();
        }
        Optional<SqlConnections.Row> found =
                SqlPairs.byBrowser(transaction.sql(), cookie)
                        .filter(pair -> pair.user().isEmpty() || pair.user().equals(user))
                        .flatMap(pair -> SqlConnections.ofPair(transaction.sql(), pair.id()));
        found.ifPresent(row ->
                SqlConnections.bind(
                        transaction,
                        row.connection().id(),
                        Tokens.hash(session.secret()),
                        user,
                        new SqlConnections.PairDue(row.pair(), false)));
        return found.flatMap(row -> SqlConnections.byId(transaction.sql(), row.connection().id()))
                .map(SqlConnections.Row::connection);
    }

    Optional<String> takePair(Transaction transaction, ConnectionId id) {
        if (!SqlConnections.takePair(transaction, id)) {
            return Optional.empty();
        }
        String secret = tokens.secret();
        SqlConnections.byId(transaction.sql(), id)
                .flatMap(SqlConnections.Row::pair)
                .ifPresent(pair -> SqlPairs.tell(transaction, pair, secret));
        return Optional.of(secret);
    }
}
