// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.decision.DecisionDesk;
import org.jadeseal.ra.mass.MassAct;
import org.jadeseal.ra.mass.MassFields;
import org.jadeseal.ra.mass.MassList;
import org.jadeseal.ra.mass.MassQuery;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.web.page.Problems;

/// A mass change as it was typed.
///
/// @param source `TAKEN_IN`, `SERIALS` or `KEYS`
/// @param list the text of the file that was sent
record MassForm(
        String act,
        String ground,
        String note,
        String source,
        String first,
        String last,
        String list) {

    /// Nothing is typed yet.
    static final MassForm EMPTY =
            new MassForm(MassAct.SUSPEND.name(), "", "", "TAKEN_IN", "", "", "");

    static MassForm of(Map<String, String> typed, String list) {
        return new MassForm(
                field(typed, "act"),
                field(typed, "ground"),
                field(typed, "note"),
                field(typed, "source"),
                field(typed, "first"),
                field(typed, "last"),
                list);
    }

    private static String field(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    boolean isByDays() {
        return kind().isEmpty();
    }

    /// Of which kind the list is; empty when cards are asked for by their days.
    Optional<MassList.Kind> kind() {
        return Arrays.stream(MassList.Kind.values())
                .filter(one -> one.name().equals(source))
                .findFirst();
    }

    Problems problems() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (chosenGround().isEmpty()) {
            wrong.put("ground", "request.wrong.ground");
        }
        if (DecisionDesk.signable(note).isEmpty()) {
            wrong.put("note", "mass.wrong.note");
        }
        if (isByDays() && days().isEmpty()) {
            wrong.put("first", "mass.wrong.days");
        }
        kind().flatMap(kind -> wrong(MassList.read(kind, list)))
                .ifPresent(key -> wrong.put("list", key));
        return wrong.isEmpty() ? Problems.none() : Problems.fields(wrong);
    }

    private static Optional<String> wrong(MassList.Reading reading) {
        return switch (reading) {
            case MassList.Reading.Read _ -> Optional.empty();
            case MassList.Reading.Empty() -> Optional.of("mass.wrong.list.empty");
            case MassList.Reading.TooLong() -> Optional.of("mass.wrong.list.long");
            case MassList.Reading.Wrong _ -> Optional.of("mass.wrong.list.line");
        };
    }

    /// The first line of the list that is none of its kind.
    Optional<Integer> wrongLine() {
        return kind().map(kind -> MassList.read(kind, list))
                .filter(MassList.Reading.Wrong.class::isInstance)
                .map(reading -> ((MassList.Reading.Wrong) reading).line());
    }

    /// What is asked for; empty while there are problems.
    Optional<MassFields> fields() {
        return problems().any()
                ? Optional.empty()
                : Optional.of(
                        new MassFields(
                                act.equals(MassAct.REVOKE.name())
                                        ? MassAct.REVOKE
                                        : MassAct.SUSPEND,
                                chosenGround().orElseThrow(),
                                DecisionDesk.signable(note).orElseThrow()));
    }

    private Optional<Ground> chosenGround() {
        return MassFields.GROUNDS.stream().filter(one -> one.name().equals(ground)).findFirst();
    }

    Optional<MassQuery.TakenIn> days() {
        return day(first)
                .flatMap(from ->
                        day(last)
                                .filter(until -> !until.isBefore(from))
                                .map(until -> new MassQuery.TakenIn(from, until)));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(typed))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
