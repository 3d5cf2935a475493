// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jadeseal.agent.card.CardWorker;
import org.jadeseal.agent.card.StationWork;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Next;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.agent.seal.SealingKey;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.Authentication;
import org.jadeseal.ra.agent.Binding;
import org.jadeseal.ra.agent.BrowserSession;
import org.jadeseal.ra.agent.CodeRequest;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.agent.Dial;
import org.jadeseal.ra.agent.OneTimeCode;
import org.jadeseal.ra.agent.Redemption;
import org.jadeseal.ra.agent.SealingKeys;
import org.jadeseal.ra.task.MalformedMessageException;
import org.jadeseal.ra.task.PollMessage;
import org.jadeseal.ra.task.PollReply;
import org.jadeseal.ra.task.StepAnswer;

/// The real agent's card work behind a connection without HTTP, which can be cut.
final class TrialAgent {

    private static final int MOST_POLLS = 200;

    private final TrialSite site;
    private final Seat seat;
    private final AgentKind kind;
    private final SealingKey sealing = SealingKey.generate();
    private final List<String> log = new ArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private CardWorker worker;
    private final String token;
    private final ConnectionId id;

    TrialAgent(TrialSite site, Seat seat, AgentKind kind, AgentUser user) {
        this(site, seat, kind, user, "installation");
    }

    /// @param installation of another computer
    TrialAgent(TrialSite site, Seat seat, AgentKind kind, AgentUser user, String installation) {
        this.site = site;
        this.seat = seat;
        this.kind = kind;
        this.worker = worker();
        BrowserSession browser = new BrowserSession(site.token().value());
        OneTimeCode code =
                site.ra()
                        .agents()
                        .makeCode(new CodeRequest(browser, Optional.of(user), TrialSite.ORIGIN));
        Redemption.Connected connected =
                (Redemption.Connected)
                        site.ra()
                                .agents()
                                .redeem(
                                        new Dial(
                                                new Dial.Right.LinkCode(code.link()),
                                                new AgentConnection.Program(
                                                        kind, installation, "0.1.0"),
                                                SealingKeys.parse(sealing.publicKey().copy())
                                                        .orElseThrow()));
        token = connected.token();
        id =
                ((Binding.Bound) site.ra().agents().bind(connected.ticket().orElseThrow(), browser))
                        .connection();
        seen();
    }

    private CardWorker worker() {
        return new CardWorker(
                new Origin(TrialSite.ORIGIN.value()),
                seat,
                seat,
                kind == AgentKind.STATION ? new LetterPress(seat) : StationWork.none(),
                sealing);
    }

    ConnectionId id() {
        return id;
    }

    /// Names of the steps that were done or tried, in order.
    List<String> log() {
        return log;
    }

    /// Asks and works until there is nothing to do.
    ///
    /// @param cut how many steps are done before the connection is cut once, 0 for never
    void work(int cut) {
        Optional<Result> result = Optional.empty();
        int steps = 0;
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            Optional<Order> order = poll(result);
            if (order.isEmpty()) {
                return;
            }
            log.add(order.get().name());
            result = Optional.of(worker.perform(order.get()));
            if (++steps == cut) {
                result = Optional.empty();
                worker.close();
                worker = worker();
            }
        }
        throw new AssertionError("no end after " + MOST_POLLS + " polls: " + log);
    }

    /// Does so many steps, tells all but the last, and goes away.
    void steps(int count) {
        Optional<Result> result = Optional.empty();
        for (int step = 0; step < count; step++) {
            Optional<Order> order = poll(result);
            if (order.isEmpty()) {
                break;
            }
            log.add(order.get().name());
            result = Optional.of(worker.perform(order.get()));
        }
        if (log.getLast().equals("end-card")) {
            var _ = poll(result);
        }
        worker.close();
        worker = worker();
    }

    /// Works as an agent does that tells something else than what happened.
    void work(UnaryOperator<Result> lie) {
        Optional<Result> result = Optional.empty();
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            Optional<Order> order = poll(result);
            if (order.isEmpty()) {
                return;
            }
            log.add(order.get().name());
            result = Optional.of(lie.apply(worker.perform(order.get())));
        }
    }

    /// Works until a step of this name is to be done, and answers it; the steps before are done.
    Order workUntil(String name) {
        Optional<Result> result = Optional.empty();
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            Order order = poll(result).orElseThrow();
            if (order.name().equals(name)) {
                return order;
            }
            log.add(order.name());
            result = Optional.of(worker.perform(order));
        }
        throw new AssertionError("never came to " + name + ": " + log);
    }

    /// Sends a result although the connection may be closed, as the website takes it.
    void sendLate(Result result) {
        StepAnswer answer = message(Optional.of(result)).answer().orElseThrow();
        site.ra().tasks().keepLate(id, answer);
    }

    /// The program is started again and knows nothing of what it did.
    void forget() {
        worker.close();
        worker = worker();
    }

    /// Asks once, and performs nothing.
    Optional<Order> poll(Optional<Result> result) {
        return poll(site, result);
    }

    /// The same at another node of the website.
    Optional<Order> poll(TrialSite node, Optional<Result> result) {
        return switch (node.ra().agents().authenticate(token)) {
            case Authentication.Open(var connection) ->
                    next(node.ra().tasks().poll(connection, message(result).answer(), 0));
            case Authentication.Closed _, Authentication.UnknownToken _ -> Optional.empty();
        };
    }

    boolean closed() {
        return site.ra().agents().authenticate(token) instanceof Authentication.Closed;
    }

    Result perform(Order order) {
        return worker.perform(order);
    }

    /// All that was said to the agent.
    List<String> heard() {
        return heard;
    }

    private Optional<Order> next(PollReply reply) {
        if (reply instanceof PollReply.Work(var said)) {
            heard.add(said);
        }
        return reply instanceof PollReply.Work(var json)
                        && Next.read(JsonObject.parse(json)) instanceof Next.Work(var order)
                ? Optional.of(order)
                : Optional.empty();
    }

    private void seen() {
        if (site.ra().agents().authenticate(token) instanceof Authentication.Open(var open)) {
            var _ = site.ra().agents().seen(open, message(Optional.empty()).readers());
        }
    }

    /// Through the text, as it goes over the network.
    private static PollMessage message(Optional<Result> result) {
        JsonObject reader = JsonObject.empty().with("name", Bench.READER).with("card", true);
        JsonObject body = JsonObject.empty().with("readers", List.of(reader));
        try {
            return PollMessage.parse(
                    result.map(given -> body.with("result", given.write())).orElse(body).write());
        } catch (MalformedMessageException e) {
            throw new AssertionError("the agent sent member " + e.member(), e);
        }
    }
}
