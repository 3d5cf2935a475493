// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jadeseal.ra.figures.Forecast;
import org.jadeseal.ra.figures.Forecast.Week;
import org.jadeseal.web.page.Problems;

/// The forecast with the line of what the office can do, and its chart.
///
/// @param capacity renewals in a week, as typed; empty without a line
record ForecastPage(Forecast forecast, OptionalLong capacity, Problems problems) {

    static final int WIDTH = 720;
    static final int HEIGHT = 260;

    private static final int LEFT = 64;
    private static final int TOP = 12;
    private static final int BASE = 226;

    /// A bar of the chart, in its own units.
    record Bar(int x, int y, int width, int height, boolean over) {}

    List<Bar> bars() {
        List<Week> weeks = forecast.weeks();
        int step = (WIDTH - LEFT) / weeks.size();
        return IntStream.range(0, weeks.size())
                .mapToObj(place -> bar(weeks.get(place), LEFT + place * step, step - 4))
                .toList();
    }

    private Bar bar(Week week, int x, int width) {
        int y = y(week.opening());
        return new Bar(x, y, width, BASE - y, isOver(week));
    }

    /// Whether more come than the office can do.
    boolean isOver(Week week) {
        return capacity.isPresent() && week.opening() > capacity.getAsLong();
    }

    /// Where a number stands.
    int y(long number) {
        return (int) (BASE - (BASE - TOP) * number / most());
    }

    /// The largest number of the chart.
    long most() {
        long weeks = forecast.weeks().stream().mapToLong(Week::opening).max().orElse(0);
        return Math.max(1, Math.max(weeks, capacity.orElse(0)));
    }

    long all() {
        return forecast.weeks().stream().mapToLong(Week::opening).sum();
    }

    long weeksOver() {
        return forecast.weeks().stream().filter(this::isOver).count();
    }

    int left() {
        return LEFT;
    }

    int base() {
        return BASE;
    }

    /// As it stands in the field.
    String typed() {
        return capacity.isPresent() ? Long.toString(capacity.getAsLong()) : "";
    }
}
