// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.statement.CanonicalText;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.form.BriefFields;
import org.jadeseal.ra.form.CaseBrief;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.DecisionKind;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.SqlDecisions;
import org.jadeseal.ra.form.SqlDecisions.Decided;

/// What two people decide about, and in which words.
final class MassDecisions {

    /// It is never typed in again: whatever is wrong is withdrawn.
    private static final int VERSION = 1;

    private MassDecisions() {}

    /// Over every field, and what was found.
    static FormDigest digest(CaseNumber number, MassFields fields, MassQuery query, DryRun dryRun) {
        List<String> parts =
                new ArrayList<>(
                        List.of(
                                "jadeseal mass change 1",
                                number.value(),
                                fields.act().name(),
                                fields.ground().name(),
                                fields.note(),
                                words(query)));
        dryRun.certificates().forEach((found, count) -> parts.add(found.name() + "=" + count));
        parts.add(Long.toString(dryRun.people()));
        return new FormDigest(new CanonicalText(parts).sha256());
    }

    /// Adds a decision, chained to the one before.
    ///
    /// @param statement what the card signed, by its hash
    static Decision append(
            Transaction unit,
            OfficerActor actor,
            DecisionKind kind,
            MassChange.Plan plan,
            Optional<String> statement) {
        return SqlDecisions.aboutMassChanges(unit.sql())
                .append(
                        unit,
                        actor,
                        kind,
                        new Decided(plan.caseNumber(), VERSION, plan.digest()),
                        statement);
    }

    /// As the window of a card program shows it.
    static CaseBrief brief(Transaction unit, MassChange.Plan plan) {
        List<Field> fields =
                new ArrayList<>(
                        BriefFields.of(
                                plan.caseNumber(),
                                VERSION,
                                plan.digest(),
                                plan.fields().act().word()));
        fields.add(Field.word("ground", word(plan.fields().ground().name())));
        fields.add(BriefFields.shown("note", plan.fields().note()));
        fields.add(Field.text("query", words(plan.query())));
        fields.add(Field.number("certificates", plan.dryRun().total()));
        fields.add(Field.number("people", plan.dryRun().people()));
        return new CaseBrief(
                plan.digest(),
                fields,
                SqlDecisions.aboutMassChanges(unit.sql()).last(plan.caseNumber()));
    }

    /// `cards 2026-11-01/2026-11-23`, `keys 12 9f86…`.
    private static String words(MassQuery query) {
        return switch (query) {
            case MassQuery.TakenIn(var first, var last) -> "cards " + first + "/" + last;
            case MassQuery.Listed(var kind, int entries, var hash) ->
                    "%s %d %s".formatted(word(kind.name()), entries, hash);
        };
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
