// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.web.api.Door;
import org.jadeseal.web.api.OrderChores;
import org.jadeseal.web.notice.BounceFolder;
import org.jadeseal.web.notice.NoticeSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The work that nobody asks for: lists, checkpoints, what was interrupted, mails. On platform
/// threads, since it signs and writes.
@Component
final class Schedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Schedule.class);

    /// Somebody may be waiting for the mail.
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofMinutes(1);
    private static final Duration DAILY = Duration.ofDays(1);

    /// Of a mass change, before other jobs of this thread have their turn: some seconds.
    private static final int UNITS_AT_ONCE = 50;

    /// In a trial a changed status is in the list within seconds.
    private static final Duration TRIAL_FORESIGHT = Duration.ofMinutes(10);

    private final Ground ground;
    private final NoticeSender notices;
    private final BounceFolder bounces;
    private final NightlyRecheck recheck;
    private final Clock clock;
    private ScheduledExecutorService threads = closed();

    Schedule(
            Ground ground,
            NoticeSender notices,
            BounceFolder bounces,
            NightlyRecheck recheck,
            Clock clock) {
        this.ground = ground;
        this.notices = notices;
        this.bounces = bounces;
        this.recheck = recheck;
        this.clock = clock;
    }

    /// Does not return before the lists that are due have been tried: who reads that the server is
    /// ready may ask for them.
    @Override
    public void start() {
        run("publish-lists", this::publishLists);
        threads =
                Executors.newScheduledThreadPool(
                        3, Thread.ofPlatform().name("job-", 1).daemon().factory());
        every(OFTEN, "publish-lists", this::publishLists);
        every(AT_ONCE, "send-notices", notices::sendDue);
        every(SELDOM, "read-bounces", this::readBounces);
        every(OFTEN, "execute-forms", this::executeForms);
        every(SELDOM, "expire-forms", this::expireForms);
        every(OFTEN, "follow-calendar", this::followCalendar);
        every(AT_ONCE, "mass-changes", this::carryOutMassChanges);
        every(SELDOM, "audit-checkpoint", () -> ground.authority().audit().checkpoint());
        every(SELDOM, "resume-issuance", this::resumeIssuance);
        every(SELDOM, "finish-orders", this::finishOrders);
        nightly("shared-primes", this::searchSharedPrimes);
        nightly("recheck", recheck::run);
    }

    private void nightly(String name, Runnable job) {
        ScheduledFuture<?> _ =
                threads.scheduleAtFixedRate(
                        () -> run(name, job),
                        recheck.pause().toMillis(),
                        DAILY.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void every(Duration pause, String name, Runnable job) {
        ScheduledFuture<?> _ =
                threads.scheduleWithFixedDelay(
                        () -> run(name, job), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A failed run is logged, and the next one tries again.
    private static void run(String name, Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            log.error("job {} failed and will be tried again", name, e);
        }
    }

    private void publishLists() {
        Duration foresight =
                ground.folder().kind() == Kind.TRIAL ? TRIAL_FORESIGHT : OFTEN.multipliedBy(2);
        ground.authority().lists().publishIfDue(clock.instant().plus(foresight));
    }

    private void readBounces() {
        int _ = bounces.read();
    }

    private void executeForms() {
        int _ =
                ground.registration()
                        .registrations()
                        .executeWaiting(new SystemActor("execute-forms"));
    }

    private void searchSharedPrimes() {
        var broken = ground.authority().brokenBySharedPrimes();
        if (!broken.isEmpty()) {
            log.error("the keys of these certificates share primes, revoke them: {}", broken);
        }
    }

    private void expireForms() {
        SystemActor job = new SystemActor("expire-forms");
        int _ = ground.registration().requests().expireReturned(job);
        int _ = ground.registration().registrations().expireReturned(job);
        int _ = ground.registration().batches().forgetOld(job);
    }

    private void followCalendar() {
        int _ =
                ground.registration()
                        .certificates()
                        .calendar()
                        .follow(new SystemActor("follow-calendar"));
    }

    private void carryOutMassChanges() {
        int _ =
                ground.registration()
                        .massWork()
                        .carryOut(new SystemActor("mass-changes"), UNITS_AT_ONCE);
    }

    private void finishOrders() {
        OrderChores chores =
                Door.chores(ground.authority(), ground.registration().gate(), ground.database());
        int _ = chores.finishLeft();
        int _ = chores.forgetOld();
    }

    private void resumeIssuance() {
        int _ = ground.authority().resumeInterrupted();
    }

    @Override
    public void stop() {
        ExecutorService running = threads;
        threads = closed();
        running.shutdown();
        try {
            if (!running.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("a job did not end in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isShutdown();
    }

    private static ScheduledExecutorService closed() {
        ScheduledExecutorService none = Executors.newScheduledThreadPool(0);
        none.shutdown();
        return none;
    }
}
