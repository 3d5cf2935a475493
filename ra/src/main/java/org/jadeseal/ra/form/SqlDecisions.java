// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.form.Decision.Decider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The chains of decisions about cases: each is bound to the one before it about the same case.
/// Rows are only ever added (migrations `db/ra/V2_08`, `V2_40`, `V2_80` and `V2_90`).
public final class SqlDecisions {

    private final JdbcClient sql;
    private final String table;

    private SqlDecisions(JdbcClient sql, String table) {
        this.sql = sql;
        this.table = table;
    }

    /// A case as it is when somebody decides about it.
    public record Decided(CaseNumber caseNumber, int formVersion, FormDigest digest) {}

    /// Those about registration forms.
    static SqlDecisions aboutForms(JdbcClient sql) {
        return new SqlDecisions(sql, "form_decision");
    }

    /// Those about requests.
    public static SqlDecisions aboutRequests(JdbcClient sql) {
        return new SqlDecisions(sql, "request_decision");
    }

    /// Those about programs that want to order certificates.
    public static SqlDecisions aboutClients(JdbcClient sql) {
        return new SqlDecisions(sql, "client_decision");
    }

    /// Those about changes of many certificates.
    public static SqlDecisions aboutMassChanges(JdbcClient sql) {
        return new SqlDecisions(sql, "mass_decision");
    }

    /// All decisions about a case, oldest first, also those about earlier versions of it.
    public List<Decision> all(CaseNumber caseNumber) {
        return sql.sql(
                        """
                        select case_number, kind, officer, person, role, session, form_version,
                               digest, at, previous, statement_hash
                          from %s
                         where case_number = ?
                         order by position
                        """
                                .formatted(table))
                .param(caseNumber.value())
                .query(SqlDecisions::decision)
                .list();
    }

    /// What the next decision about a case is chained to.
    public String last(CaseNumber caseNumber) {
        return last(all(caseNumber));
    }

    /// Adds a decision to its chain.
    ///
    /// @param statement what the card signed, by its hash
    public Decision append(
            Transaction unit,
            OfficerActor actor,
            DecisionKind kind,
            Decided decided,
            Optional<String> statement) {
        List<Decision> before = all(decided.caseNumber());
        Decision decision =
                new Decision(
                        new Decider(
                                actor.officer(),
                                actor.person(),
                                actor.roles().iterator().next(),
                                actor.session(),
                                statement),
                        kind,
                        decided.caseNumber(),
                        decided.formVersion(),
                        decided.digest(),
                        unit.now(),
                        last(before));
        insert(before.size() + 1, decision);
        return decision;
    }

    private void insert(int position, Decision decision) {
        Decider decider = decision.decider();
        sql.sql(
                        """
                        insert into %s (case_number, position, kind, officer, person, role, session,
                                        form_version, digest, at, previous, hash, statement_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(table))
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

    private static String last(List<Decision> before) {
        return before.isEmpty() ? Decision.FIRST : before.getLast().hash();
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
