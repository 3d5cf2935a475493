// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.e2e.tour.SelfService;

/// Pages of the site while 200 people are logged in, each of whom opens one every two seconds: P20.
/// Nobody waits for others: a page's time counts from when it fell due.
final class PagesBench {

    private static final int SESSIONS = 200;
    private static final double PAGES_PER_SECOND = 100;
    private static final double MOST_MILLISECONDS = 50;
    private static final double MOST_KILOBYTES = 150;

    /// A hundredth of a round should be more than a page or two.
    private static final int ROUNDS_IN_ONE = 4;

    private static final int WARMING_CONNECTIONS = 8;

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/history",
                    "/task/{id}",
                    "/renew",
                    "/suspend",
                    "/contact",
                    "/login",
                    "/repository",
                    "/certificate-status",
                    "/questions");

    /// Somebody's page, ready to be asked for.
    private record Asked(String page, Bytes request) {}

    private final Effort effort;
    private final Report report;
    private final List<Double> slowest = new ArrayList<>();
    private long errors;
    private final StringBuilder told = new StringBuilder();
    private Optional<FirstVisit.Seen> seen = Optional.empty();

    PagesBench(Effort effort, Report report) {
        this.effort = effort;
        this.report = report;
    }

    /// Logs everybody in and opens pages; all of them mixed, then each kind alone.
    void measure(Child server, Village village) {
        List<Asked> asked = asked(village);
        Load mixed = load(village, asked);
        new Served(server, village.port(), Population.ordinary(1), Served.issuer(village.port()))
                .warm(mixed.over(WARMING_CONNECTIONS).atRate(0), effort);
        List<Double> tails = new ArrayList<>();
        told.append(2 * village.people().count()).append(" certificates: ");
        for (int round = 0; round < effort.rounds(); round++) {
            Served.Measured measured =
                    measured(server, mixed, effort.round().multipliedBy(ROUNDS_IN_ONE));
            tails.add(measured.outcome().p99());
            told.append(measured.told()).append("; ");
        }
        slowest.add(Median.of(tails));
        told.append("each kind alone, p50/p99 ms: ");
        for (String page : PAGES) {
            List<Asked> alone = asked.stream().filter(each -> each.page().equals(page)).toList();
            Load.Outcome outcome = measured(server, load(village, alone), effort.round()).outcome();
            told.append(
                    String.format(
                            Locale.ROOT, "%s %.1f/%.1f ", page, outcome.p50(), outcome.p99()));
        }
        told.append(". ");
    }

    private static Load load(Village village, List<Asked> asked) {
        return Load.closed(
                        village.port(),
                        SESSIONS,
                        asked.stream().map(each -> each.request().toArray()).toList())
                .atRate(PAGES_PER_SECOND);
    }

    private Served.Measured measured(Child server, Load load, Duration length) {
        Served.Measured measured = Served.measured(server, load, length);
        errors += measured.outcome().errors();
        return measured;
    }

    /// Every page for every session, in a random order that is the same in every run.
    private List<Asked> asked(Village village) {
        List<Asked> all = new ArrayList<>();
        for (int number = 0; number < SESSIONS; number++) {
            SelfService resident = village.resident(number);
            String task = village.task(number);
            for (String page : PAGES) {
                String path = page.replace("{id}", task);
                all.add(new Asked(page, request(village, path, resident.cookies())));
            }
        }
        report.step(SESSIONS + " people are logged in");
        Collections.shuffle(all, new Random(SESSIONS));
        return all;
    }

    private static Bytes request(Village village, String path, String cookies) {
        String request =
                "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nAccept-Language: zh-TW\r\n\r\n"
                        .formatted(path, village.sites().site().getAuthority(), cookies);
        return Bytes.of(request.getBytes(StandardCharsets.US_ASCII));
    }

    /// Opens the first pages in a real browser.
    void visit(Village village) {
        seen = Optional.of(FirstVisit.to(village));
    }

    /// The figure of all that was measured.
    void tell() {
        if (slowest.size() < 2) {
            throw new BenchFailedException("pages were not measured in both villages");
        }
        double slowestOfAll = slowest.stream().max(Double::compare).orElseThrow();
        Figure figure =
                Figure.atMost(
                        "p20",
                        List.of(slowestOfAll),
                        MOST_MILLISECONDS,
                        "ms, p99 of all pages",
                        "%d people log in and open %.0f pages a second. %s%s"
                                .formatted(
                                        SESSIONS,
                                        PAGES_PER_SECOND,
                                        told,
                                        seen.map(FirstVisit.Seen::told).orElse("")));
        Figure answered = figure.and(errors == 0, "all answered with 200");
        report.add(
                seen.map(visit ->
                                answered.and(
                                                visit.kilobytes() <= MOST_KILOBYTES,
                                                "first visit <= 150 KB without fonts")
                                        .and(visit.shifts() == 0, "no layout shift"))
                        .orElse(answered));
    }
}
