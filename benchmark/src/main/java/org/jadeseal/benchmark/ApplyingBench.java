// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jadeseal.e2e.desk.Connector;
import org.jadeseal.e2e.desk.TrialComputer;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Pairing;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.SelfService;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.tour.Visitor.Page;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;

/// From the click of 「確定」 to 「憑證啟用完成」 with agent, simulated card and a website's process, less what
/// the card itself needs: P19. The page is followed as its own script does, once a second; the time
/// that the holder takes between application and activation does not count.
final class ApplyingBench {

    private static final double MOST_SECONDS = 1.5;
    private static final int PEOPLE = 12;

    /// How long the page waits before its first look, by how much longer after each, and how long
    /// at most (`page.js`).
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private static final Duration LONGER = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Report report;
    private final Path folder;

    ApplyingBench(Effort effort, Report report) {
        this.report = report;
        this.folder = effort.folder().resolve("applying");
    }

    /// What one person's application and activation took, in seconds.
    private record Taken(double whole, TimedReaders.Spent card) {

        double added() {
            return whole - card.keys();
        }
    }

    void run() {
        List<Taken> all = new ArrayList<>();
        try (Trial trial =
                        Trial.start(
                                new TrialFolder(folder),
                                Ports.free(),
                                List.of(),
                                Village.silent());
                TimedReaders readers = new TimedReaders(trial.tray());
                TrialComputer computer = trial.computer(readers)) {
            Tour tour = trial.tour(Village.silent());
            Pairing pairing = (site, link) -> redeem(computer, site, link);
            for (int number = 0; number < PEOPLE; number++) {
                Holder holder = tour.register(Person.number(number), "card-" + number);
                tour.takeUp(holder);
                all.add(applied(tour.visitor(), holder, pairing, readers));
                report.step("%d of %d have their certificates".formatted(number + 1, PEOPLE));
            }
        }
        tell(all);
    }

    private static URI redeem(Connector computer, URI site, String link) {
        String code = link.substring(link.indexOf("code=") + "code=".length());
        return switch (computer.connect(site, code)) {
            case Connector.Outcome.Redeemed(URI bind) -> bind;
            case Connector.Outcome.Refused(String reason) ->
                    throw new BenchFailedException("the site refused the agent: " + reason);
        };
    }

    private static Taken applied(
            SelfService subscriber, Holder holder, Pairing pairing, TimedReaders readers) {
        subscriber.logIn(holder.account(), holder.password()).the("form[action='/logout']");
        subscriber.connect(pairing);
        TimedReaders.Spent before = readers.spent();
        long begin = System.nanoTime();
        followed(subscriber, subscriber.startApplying()).mustSay("您已完成憑證申請作業");
        followed(subscriber, subscriber.startActivating(holder.password())).mustSay("憑證啟用完成");
        return new Taken((System.nanoTime() - begin) / 1e9, readers.spent().since(before));
    }

    /// Looks at a task's page until it has ended.
    private static Page followed(SelfService subscriber, Page task) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Duration pause = FIRST_PAUSE;
        Page page = task;
        while (page.document().selectFirst("[data-live]") != null) {
            if (System.nanoTime() > deadline) {
                throw new BenchFailedException("the task did not end: " + page.text());
            }
            LockSupport.parkNanos(pause.toNanos());
            page = subscriber.open(task.address());
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.plus(LONGER) : LONGEST_PAUSE;
        }
        return page;
    }

    private void tell(List<Taken> all) {
        report.add(
                Figure.atMost(
                        "p19",
                        all.stream().map(Taken::added).toList(),
                        MOST_SECONDS,
                        "s added to the card's work",
                        String.format(
                                Locale.ROOT,
                                "%d applications with activation; whole %.2f s, of it keys made and used on the card %.2f s, all commands of the card %.2f s; slowest added %.2f s. Between its looks the page waits for 0.25 to 1 s.",
                                all.size(),
                                Median.of(all.stream().map(Taken::whole).toList()),
                                Median.of(all.stream().map(each -> each.card().keys()).toList()),
                                Median.of(all.stream().map(each -> each.card().all()).toList()),
                                all.stream().mapToDouble(Taken::added).max().orElse(0))));
    }
}
