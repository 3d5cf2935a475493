// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.Decision.Decider;
import org.jadeseal.ra.form.DecisionKind;
import org.jadeseal.ra.form.FormDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `request_decision` (migration `db/ra/V2_40`); rows are only ever added.
final class SqlRequestDecisions {

    private static final String INSERT =
            """
            insert into request_decision (case_number, position, kind, officer, person, role, session,
                                       form_version, digest, at, previous, hash,
                                       statement_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ALL =
            """
            select case_number, kind, officer, person, role, session, form_version, digest, at,
                   previous, statement_hash
              from request_decision
             where case_number = ?
             order by position
            """;

    private final JdbcClient sql;

    SqlRequestDecisions(JdbcClient sql) {
        this.sql = sql;
    }

    void append(Decision decision) {
        int position = all(decision.caseNumber()).size() + 1;
        Decider decider = decision.decider();
        sql.sql(INSERT)
                .params(
                        Arrays.asList(
                                decision.caseNumber().value(),
                                position,
                                decision.kind().name(),
                                decider.officer().value(),
                                decider.person().value(),
                                decider.role().name(),
                                decider.session().value(),
                                decision.formVersion(),
                                decision.digest().value(),
                                decision.at().toEpochMilli(),
                                decision.previous(),
                                decision.hash(),
                                decider.statement().orElse(null)))
                .update();
    }

    /// All decisions about a case, oldest first, also those about earlier versions of it.
    List<Decision> all(CaseNumber caseNumber) {
        return sql.sql(ALL).param(caseNumber.value()).query(SqlRequestDecisions::decision).list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        @Nullable String statement = row.getString("statement_hash");
        return new Decision(
                new Decider(
                        new OfficerId(row.getString("officer")),
                        new PersonId(row.getString("person")),
                        Role.valueOf(row.getString("role")),
                        new SessionId(row.getString("session")),
                        Optional.ofNullable(statement)),
                DecisionKind.valueOf(row.getString("kind")),
                new CaseNumber(row.getString("case_number")),
                row.getInt("form_version"),
                new FormDigest(row.getString("digest")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("previous"));
    }
}
