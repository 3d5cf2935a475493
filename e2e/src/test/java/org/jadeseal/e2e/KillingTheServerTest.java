// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.SelfService;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.tour.Visitor.Page;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The server is killed (`kill -9`) at ten random moments of application and activation, started
/// again, and the person goes on.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillingTheServerTest {

    private static final int HOLDERS = 5;
    private static final int LONGEST_MILLIS = 2_500;

    private final TrialFolder folder = Workshop.folder("killed-server");
    private final Narrator narrator = Workshop.narrator(folder);
    private final Random moments = new Random(20261122);
    private final Ledger ledger = new Ledger(folder.database());

    @Test
    void ten_kills_lose_nothing_and_issue_nothing_twice() {
        try (Trial trial = Trial.start(folder, Ports.free(), List.of(), narrator)) {
            Tour tour = trial.tour(narrator);

            for (int number = 0; number < HOLDERS; number++) {
                Holder holder = tour.register(Person.number(number), "card-" + number);
                tour.takeUp(holder);
                applyWhileTheServerDies(trial, tour.visitor(), holder);
                trial.tray().remove();
            }
        }

        assertThat(
                        ledger.count(
                                "select count(*) from certificate where state = 'ACTIVE' and loaded = 1"))
                .isEqualTo(2 * HOLDERS);
        assertThat(ledger.count("select count(*) from certificate")).isEqualTo(2 * HOLDERS);
        assertThat(
                        ledger.count(
                                "select count(*) from task where state = 'OPEN' or state = 'PAUSED'"))
                .isZero();
        assertThat(
                        ledger.count(
                                """
                                select count(*) from issued_certificate i
                                 where i.certificate is not null
                                   and not exists (select 1 from certificate_status s where s.issuer = i.issuer and s.serial = i.serial)
                                """))
                .as("signed certificates that the status ledger does not know")
                .isZero();
        assertThat(
                        ledger.count(
                                """
                                select count(*) from issued_certificate i
                                 where i.issuer = 'issuing' and i.kind <> 'card-authentication' and i.certificate is not null
                                   and not exists (select 1 from certificate c where c.issuer = i.issuer and c.serial = i.serial)
                                """))
                .as("signed certificates that no holder has")
                .isZero();
    }

    private void applyWhileTheServerDies(Trial trial, SelfService subscriber, Holder holder) {
        subscriber.logIn(holder.account(), holder.password()).the("form[action='/logout']");
        subscriber.connect(trial::redeem);

        killDuring(trial, () -> attempt(() -> subscriber.startApplying()));
        Persistence.until(
                () -> subscriber.states().size() == 2,
                () -> goOn(trial, subscriber, subscriber.startApplying()));

        killDuring(trial, () -> attempt(() -> subscriber.startActivating(holder.password())));
        Persistence.until(
                () -> isDone(holder),
                () -> goOn(trial, subscriber, subscriber.startActivating(holder.password())));
    }

    private boolean isDone(Holder holder) {
        long loaded =
                ledger.count(
                        "select count(*) from certificate where loaded = 1 and account = '%s'"
                                .formatted(holder.account()));
        long unfinished =
                ledger.count("select count(*) from task where state = 'OPEN' or state = 'PAUSED'");
        return loaded == 2 && unfinished == 0;
    }

    private static void goOn(Trial trial, SelfService subscriber, Page page) {
        if (page.address().getPath().equals("/connect")) {
            subscriber.connect(trial::redeem);
        } else if (page.address().getPath().startsWith("/task/")) {
            subscriber.goOn(page);
        }
    }

    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            // The server died under it: what this test is about.
            return;
        }
    }

    private void killDuring(Trial trial, Runnable act) {
        Thread acting = Thread.ofPlatform().daemon().start(act);
        LockSupport.parkNanos(1_000_000L * moments.nextInt(LONGEST_MILLIS));
        trial.killServer();
        try {
            acting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
