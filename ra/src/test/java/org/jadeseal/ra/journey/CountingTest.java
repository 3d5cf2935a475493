// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.figures.Forecast;
import org.jadeseal.ra.figures.Forecast.MailDay;
import org.jadeseal.ra.figures.Forecast.Week;
import org.jadeseal.ra.figures.MonthFigures;
import org.jadeseal.ra.figures.MonthFigures.Line;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// Renewals to come and months gone by, counted.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountingTest {

    @ParameterizedTest
    @BothDatabases
    void a_pair_comes_in_the_week_in_which_its_window_opens_until_it_is_renewed(
            TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey holder = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            var _ = holder.untilInForce(holder.home());
            // issued on 23 November 2026 for a year: the window opens on 23 October 2027, a
            // Saturday
            site.clock().advance(Duration.ofDays(323));
            Forecast forecast = site.ra().figures().forecast(site.cao()).orElseThrow();

            assertThat(forecast.weeks().stream().filter(week -> week.opening() > 0))
                    .containsExactly(new Week(LocalDate.of(2027, 10, 18), 1, 0));
            assertThat(forecast.weeks().stream().filter(week -> week.ending() > 0))
                    .containsExactly(new Week(LocalDate.of(2027, 11, 22), 0, 1));
            assertThat(forecast.days().stream().filter(day -> day.all() > 0))
                    .containsExactly(new MailDay(LocalDate.of(2027, 10, 23), 1, 0, 0));

            SubscriberActor again = holder.loginAfter(Duration.ofDays(15));
            TrialAgent home = holder.home();
            var task = holder.renew(again, home);
            home.work(0);
            holder.requireDone(task, home);
            Forecast renewed = site.ra().figures().forecast(site.cao()).orElseThrow();
            assertThat(renewed.weeks()).allMatch(week -> week.ending() == 0);
            assertThat(renewed.days()).allMatch(day -> day.all() == 0);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_month_tells_what_it_has_brought_and_the_one_before_nothing(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey holder = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            var _ = holder.untilInForce(holder.home());
            YearMonth month = site.ra().figures().thisMonth();

            assertThat(numbers(site, month))
                    .containsEntry("REGISTRATION CLOSED", 1L)
                    .containsEntry("issue", 2L)
                    .containsEntry("activate", 2L)
                    .containsEntry("TAKEN_IN", 1L)
                    .containsEntry("IN_USE", 1L)
                    .doesNotContainKey("hold");
            assertThat(numbers(site, month.minusMonths(1)).values()).containsOnly(0L);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_first_check_sees_no_figures(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place)) {
            OfficerActor rao = site.officer("wu-3", Role.RAO);

            assertThat(site.ra().figures().forecast(rao)).isEmpty();
            assertThat(site.ra().figures().month(rao, YearMonth.of(2026, 11))).isEmpty();
        }
    }

    private static Map<String, Long> numbers(TrialSite site, YearMonth month) {
        MonthFigures figures = site.ra().figures().month(site.aud(), month).orElseThrow();
        return figures.lines().stream().collect(Collectors.toMap(Line::name, Line::number));
    }
}
