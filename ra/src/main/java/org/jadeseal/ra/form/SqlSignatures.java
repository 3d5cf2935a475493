// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `signed_decision` (migration `db/ra/V2_70`); rows are only ever added.
final class SqlSignatures {

    private static final String KEEP =
            """
            insert into signed_decision (statement_hash, case_number, position, verdict, officer,
                                         statement, signature, certificate, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COLUMNS =
            """
            select case_number, verdict, officer, statement, signature, certificate, at
              from signed_decision
            """;

    private final JdbcClient sql;

    SqlSignatures(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(Resolution resolved, CardSignature signature, Instant now) {
        sql.sql(KEEP)
                .params(
                        signature.statementHash(),
                        resolved.caseNumber().value(),
                        all(resolved.caseNumber()).size() + 1,
                        resolved.verdict().name(),
                        resolved.officer().officer().value(),
                        signature.statement().toArray(),
                        signature.signature().toArray(),
                        signature.certificate().toArray(),
                        now.toEpochMilli())
                .update();
    }

    List<SignedDecision> all(CaseNumber caseNumber) {
        return sql.sql(COLUMNS + " where case_number = ? order by position")
                .param(caseNumber.value())
                .query(SqlSignatures::row)
                .list();
    }

    private static SignedDecision row(ResultSet row, int number) throws SQLException {
        return new SignedDecision(
                new CaseNumber(row.getString("case_number")),
                Verdict.valueOf(row.getString("verdict")),
                new OfficerId(row.getString("officer")),
                new CardSignature(
                        Bytes.of(row.getBytes("statement")),
                        Bytes.of(row.getBytes("signature")),
                        Bytes.of(row.getBytes("certificate"))),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
