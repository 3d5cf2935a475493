// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Threat T12: two nodes of the website on one PostgreSQL database are asked, answered and told to
/// go on at the same moment.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoNodesTest {

    private static final int MOST_STEPS = 200;

    private final TrialDatabase place = TrialDatabase.postgresql();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private TrialSite first;
    private TrialSite second;
    private Journey journey;
    private SubscriberActor actor;

    @BeforeEach
    void begin() {
        first = new TrialSite(place);
        journey = new Journey(first, place.folder().resolve("card"), "A123456789");
        journey.untilHandedOver();
        actor = journey.login();
        second = new TrialSite(place, first);
    }

    @AfterEach
    void end() {
        threads.close();
        second.close();
        journey.close();
        first.close();
        place.close();
    }

    @Test
    void an_answer_given_to_both_at_once_counts_once_and_both_tell_the_same_next_step()
            throws ExecutionException, InterruptedException {
        TrialAgent home = journey.home();
        TaskId task = journey.apply(actor, home);

        int steps = 0;
        Optional<Result> result = Optional.empty();
        for (; steps < MOST_STEPS; steps++) {
            Optional<Result> given = result;
            Both<Optional<Order>> told =
                    atOnce(() -> home.poll(first, given), () -> home.poll(second, given));
            assertThat(told.left().map(Order::key)).isEqualTo(told.right().map(Order::key));
            if (told.left().isEmpty()) {
                break;
            }
            result = Optional.of(home.perform(told.left().get()));
        }

        journey.requireDone(task, home);
        assertThat(count("task_step where attempt <> 1 and task = ?", task)).isZero();
        assertThat(count("task_step where state = 'DONE' and task = ?", task)).isEqualTo(steps);
        assertThat(count("task_late_result where task = ?", task)).isZero();
    }

    @Test
    void a_step_whose_time_is_up_is_handed_out_anew_by_one_of_them()
            throws ExecutionException, InterruptedException {
        TrialAgent home = journey.home();
        TaskId task = journey.apply(actor, home);
        Order order = home.workUntil("generate-key");
        for (TrialSite node : List.of(first, second)) {
            node.clock().advance(Duration.ofMinutes(4));
        }

        Both<Optional<Order>> told =
                atOnce(
                        () -> home.poll(first, Optional.empty()),
                        () -> home.poll(second, Optional.empty()));

        assertThat(told.left().map(Order::key)).isEqualTo(told.right().map(Order::key));
        assertThat(told.left().orElseThrow().key()).isNotEqualTo(order.key());
        assertThat(count("task_step where attempt = 2 and task = ?", task)).isEqualTo(1);
        assertThat(count("task_step where attempt > 2 and task = ?", task)).isZero();
    }

    @RepeatedTest(8)
    void going_on_at_one_while_the_other_takes_the_last_answer_leaves_one_agent_and_one_pair()
            throws ExecutionException, InterruptedException {
        TrialAgent before = journey.home();
        TaskId task = journey.apply(actor, before);
        Result result = before.perform(before.workUntil("generate-key"));
        TrialAgent after = journey.home();

        Both<Boolean> _ =
                atOnce(
                        () -> before.poll(first, Optional.of(result)).isPresent(),
                        () -> second.ra().tasks().continueAt(task, after.id()));
        after.work(0);

        assertThat(before.closed()).isTrue();
        journey.requireDone(task, after);
        assertThat(journey.certificates(actor)).hasSize(2);
    }

    /// What two threads got that began together.
    private record Both<T>(T left, T right) {}

    private <T> Both<T> atOnce(Supplier<T> left, Supplier<T> right)
            throws ExecutionException, InterruptedException {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<T> one = threads.submit(() -> together(start, left));
        Future<T> other = threads.submit(() -> together(start, right));
        return new Both<>(one.get(), other.get());
    }

    private static <T> T together(CyclicBarrier start, Supplier<T> work)
            throws InterruptedException, BrokenBarrierException {
        int _ = start.await();
        return work.get();
    }

    private long count(String rows, TaskId task) {
        return first.database()
                .read()
                .sql("select count(*) from " + rows)
                .param(task.value())
                .query(Long.class)
                .single();
    }
}
