// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.certificate.SweepOutcome;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.SqlDecisions;
import org.jadeseal.ra.request.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `mass_change` (migration `db/ra/V2_80`).
final class SqlMassChanges {

    private static final String COLUMNS =
            """
            select case_number, act, ground, note, source, first_day, last_day, entries,
                   entries_hash, dry_run, people, digest, entered_officer, entered_person,
                   entered_at, state, reason, reached, outcomes, since, version
              from mass_change
            """;

    private static final String INSERT =
            """
            insert into mass_change (case_number, position, act, ground, note, source, first_day,
                                     last_day, entries, entries_hash, dry_run, people, digest,
                                     entered_officer, entered_person, entered_at, state, reason,
                                     reached, outcomes, since, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFTED', '', '', '', ?, 1)
            """;

    /// Compare-and-set: touches the row only while it still is what the caller read.
    private static final String REPLACE =
            """
            update mass_change
               set state = ?, reason = ?, reached = ?, outcomes = ?, since = ?,
                   version = version + 1
             where case_number = ? and version = ?
            """;

    private final JdbcClient sql;

    SqlMassChanges(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<MassChange> find(CaseNumber caseNumber) {
        return sql.sql(COLUMNS + " where case_number = ?")
                .param(caseNumber.value())
                .query(this::change)
                .optional();
    }

    List<MassChange> page(Optional<CaseNumber> from, int most) {
        return sql.sql(COLUMNS + " where position <= ? order by position desc limit ?")
                .params(from.map(CaseNumber::position).orElse(Long.MAX_VALUE), most)
                .query(this::change)
                .list();
    }

    /// The one that was approved first of those that are not done.
    Optional<MassChange.Approved> waiting() {
        return sql.sql(COLUMNS + " where state = 'APPROVED' order by since, position limit 1")
                .query(this::change)
                .optional()
                .map(MassChange.Approved.class::cast);
    }

    void insert(MassChange.Drafted drafted) {
        MassChange.Plan plan = drafted.plan();
        SqlMassSource source = SqlMassSource.of(plan.query());
        sql.sql(INSERT)
                .params(
                        Arrays.asList(
                                plan.caseNumber().value(),
                                plan.caseNumber().position(),
                                plan.fields().act().name(),
                                plan.fields().ground().name(),
                                plan.fields().note(),
                                source.name(),
                                source.first().orElse(null),
                                source.last().orElse(null),
                                source.entries(),
                                source.hash().orElse(null),
                                SqlTally.text(plan.dryRun().certificates()),
                                plan.dryRun().people(),
                                plan.digest().value(),
                                plan.entry().officer().value(),
                                plan.entry().person().value(),
                                plan.entry().at().toEpochMilli(),
                                drafted.since().toEpochMilli()))
                .update();
    }

    /// Writes the state.
    void replace(MassChange after) {
        MassProgress progress = progress(after);
        int changed =
                sql.sql(REPLACE)
                        .params(
                                state(after),
                                after instanceof MassChange.Rejected rejected
                                        ? rejected.reason()
                                        : "",
                                progress.reached(),
                                SqlTally.text(progress.outcomes()),
                                after.since().toEpochMilli(),
                                after.caseNumber().value(),
                                after.plan().version())
                        .update();
        if (changed == 0) {
            throw new StaleMassChangeException(after.caseNumber());
        }
    }

    private static String state(MassChange change) {
        return switch (change) {
            case MassChange.Drafted _ -> "DRAFTED";
            case MassChange.Proposed _ -> "PROPOSED";
            case MassChange.Approved _ -> "APPROVED";
            case MassChange.Done _ -> "DONE";
            case MassChange.Rejected _ -> "REJECTED";
            case MassChange.Withdrawn _ -> "WITHDRAWN";
        };
    }

    private static MassProgress progress(MassChange change) {
        return switch (change) {
            case MassChange.Approved approved -> approved.progress();
            case MassChange.Done done -> done.progress();
            case MassChange.Drafted _,
                    MassChange.Proposed _,
                    MassChange.Rejected _,
                    MassChange.Withdrawn _ ->
                    MassProgress.NONE;
        };
    }

    private MassChange change(ResultSet row, int number) throws SQLException {
        MassChange.Plan plan = plan(row);
        Instant since = Instant.ofEpochMilli(row.getLong("since"));
        return switch (row.getString("state")) {
            case "DRAFTED" -> new MassChange.Drafted(plan, since);
            case "PROPOSED" -> new MassChange.Proposed(plan, first(plan.caseNumber()), since);
            case "APPROVED" -> new MassChange.Approved(plan, progress(row), since);
            case "DONE" -> new MassChange.Done(plan, progress(row), since);
            case "REJECTED" -> new MassChange.Rejected(plan, row.getString("reason"), since);
            case "WITHDRAWN" -> new MassChange.Withdrawn(plan, since);
            default ->
                    throw new IllegalStateException(
                            "unknown state in the table mass_change: " + row.getString("state"));
        };
    }

    private Decision first(CaseNumber caseNumber) {
        return SqlDecisions.aboutMassChanges(sql).all(caseNumber).getFirst();
    }

    private static MassProgress progress(ResultSet row) throws SQLException {
        return new MassProgress(
                row.getString("reached"),
                SqlTally.read(SweepOutcome.class, row.getString("outcomes")));
    }

    private static MassChange.Plan plan(ResultSet row) throws SQLException {
        return new MassChange.Plan(
                new CaseNumber(row.getString("case_number")),
                new MassFields(
                        MassAct.valueOf(row.getString("act")),
                        Ground.valueOf(row.getString("ground")),
                        row.getString("note")),
                SqlMassSource.read(row),
                new DryRun(
                        SqlTally.read(Found.class, row.getString("dry_run")),
                        row.getLong("people")),
                new MassChange.Entry(
                        new OfficerId(row.getString("entered_officer")),
                        new PersonId(row.getString("entered_person")),
                        Instant.ofEpochMilli(row.getLong("entered_at"))),
                new FormDigest(row.getString("digest")),
                row.getLong("version"));
    }
}
