// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// The numbers of the office, for those who may see them.
public final class Figures {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private final Database database;
    private final Gate gate;

    private Figures(Database database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    /// The numbers of `database`.
    public static Figures on(Database database, Gate gate) {
        return new Figures(database, gate);
    }

    /// Which renewals come; empty when the gate stays shut.
    public Optional<Forecast> forecast(OfficerActor actor) {
        return gate.look(
                act(actor, "figures:forecast"),
                _ -> Optional.empty(),
                () -> Optional.of(forecast(today())));
    }

    private Forecast forecast(LocalDate today) {
        LocalDate renewable = today.plusMonths(1).plusDays(4);
        return Forecast.of(
                today,
                new SqlEndings(database.read())
                        .byDay(Forecast.from(today), renewable, Forecast.until(today)));
    }

    /// What a month has brought; empty when the gate stays shut.
    public Optional<MonthFigures> month(OfficerActor actor, YearMonth month) {
        return gate.look(
                act(actor, "figures:" + month),
                _ -> Optional.empty(),
                () -> Optional.of(new SqlMonth(database.read()).of(month)));
    }

    /// This month in Asia/Taipei.
    public YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(database.now(), TAIPEI);
    }

    private static Act act(OfficerActor actor, String matter) {
        return new Act(actor, Right.READ_FIGURES, Matter.of(matter));
    }
}
