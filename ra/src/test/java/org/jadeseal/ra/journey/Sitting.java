// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.time.Duration;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskProgress;
import org.jadeseal.ra.task.TaskState;

/// One person at the website with her card, from a kept moment on.
final class Sitting implements AutoCloseable {

    private static final int MOST_STEPS = 200;

    private final TrialDatabase place;
    private final TrialSite site;
    private final TornSeat seat;
    private final TornPlace from;
    private Optional<SubscriberActor> actor;
    private Optional<ConfirmedPassword> proof;
    private Optional<TrialAgent> agent = Optional.empty();
    private Optional<String> leftOut = Optional.empty();
    private int steps;

    Sitting(TrialDatabase place, TrialSite site, TornSeat seat, TornPlace from) {
        this.place = place;
        this.site = site;
        this.seat = seat;
        this.from = from;
        this.actor = from.facts().actor();
        this.proof = from.facts().proof();
    }

    TrialSite site() {
        return site;
    }

    TornSeat seat() {
        return seat;
    }

    Facts facts() {
        return from.facts();
    }

    CardPolicy policy() {
        return from.policy();
    }

    SubscriberActor actor() {
        return actor.orElseThrow();
    }

    /// Of the website password; she enters it when it is asked for.
    ConfirmedPassword proof() {
        return proof.orElseGet(() -> site.confirmed(actor(), facts().password()));
    }

    TrialAgent agent() {
        return agent.orElseThrow();
    }

    int steps() {
        return steps;
    }

    /// A computer with an agent, or the station.
    void sitDown(AgentKind kind) {
        AgentUser user =
                kind == AgentKind.STATION
                        ? AgentUser.officer(site.cao().officer().value())
                        : AgentUser.subscriber(facts().account().value());
        agent = Optional.of(new TrialAgent(site, seat, kind, user));
    }

    /// Another browser, the next day.
    void loginNextDay() {
        site.clock().advance(Duration.ofDays(1));
        SubscriberActor anew = site.login(facts().account(), facts().password());
        actor = Optional.of(anew);
        proof = Optional.empty();
    }

    /// The agent asks and works until there is nothing to do, or it is gone.
    void work() {
        try {
            worked();
        } catch (AgentGone e) {
            // The agent is switched off; whoever comes back sits down anew.
        }
    }

    private void worked() {
        Optional<Result> result = Optional.empty();
        for (int i = 0; i < MOST_STEPS; i++) {
            Optional<Order> order = agent().poll(result);
            if (order.isEmpty()) {
                return;
            }
            result = Optional.of(perform(order.get()));
            if (seat.losesReport(++steps)) {
                if (seat.agentDies()) {
                    return;
                }
                result = Optional.empty();
            }
        }
        throw new AssertionError("no end after " + MOST_STEPS + " steps");
    }

    private Result perform(Order order) {
        return seat.happened() && leftOut.filter(order.name()::equals).isPresent()
                ? new Result.Done(order.key(), JsonObject.empty())
                : agent().perform(order);
    }

    /// From the cut on the agent says that steps of this name are done, and does nothing.
    void leaveOutAfterCut(String step) {
        leftOut = Optional.of(step);
    }

    boolean done(TaskId task) {
        return progress(task).standing().state() == TaskState.DONE;
    }

    /// How a task stands, in words.
    String standing(TaskId task) {
        TaskProgress.Standing standing = progress(task).standing();
        return standing.state() + standing.problem().map(Problem::toString).orElse("");
    }

    /// What the task asks the person, when it does.
    Optional<Problem> question(TaskId task) {
        return progress(task)
                .standing()
                .problem()
                .filter(problem -> problem.key().equals("history-full-confirm"));
    }

    private TaskProgress progress(TaskId task) {
        return site.ra().tasks().progress(task).orElseThrow();
    }

    /// Keeps this moment for other sittings; this one is over.
    TornPlace keep(Facts then) {
        seat.close();
        site.close();
        TornPlace kept = from.keep(place, then);
        place.close();
        return kept;
    }

    @Override
    public void close() {
        seat.close();
        site.close();
        place.close();
    }
}
