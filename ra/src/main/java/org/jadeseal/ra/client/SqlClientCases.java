// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.client.Allowance;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.client.ClientProposal;
import org.jadeseal.ca.client.NameSpace;
import org.jadeseal.ca.client.OrderProfile;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.DecisionKind;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.SqlDecisions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `client_case` (migration `db/ra/V2_90`).
final class SqlClientCases {

    private static final String COLUMNS =
            """
            select case_number, client, request, profiles, numbers, persons, organisations,
                   mail_domains, per_minute, per_day, digest, state, reason, since, version
              from client_case
            """;

    private static final String INSERT =
            """
            insert into client_case (case_number, position, client, request, profiles, numbers,
                                     persons, organisations, mail_domains, per_minute, per_day,
                                     digest, state, reason, since, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', '', ?, 1)
            """;

    /// Compare-and-set: touches the row only while it still is what the caller read.
    private static final String REPLACE =
            """
            update client_case
               set state = ?, reason = ?, since = ?, version = version + 1
             where case_number = ? and version = ?
            """;

    private final JdbcClient sql;

    SqlClientCases(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<ClientCase> find(CaseNumber caseNumber) {
        return sql.sql(COLUMNS + " where case_number = ?")
                .param(caseNumber.value())
                .query(this::found)
                .optional();
    }

    /// The open case of a program; there is at most one.
    Optional<ClientCase> open(ClientName client) {
        return sql.sql(
                        COLUMNS
                                + " where client = ? and state in ('RECEIVED', 'REVIEWED', 'APPROVED')")
                .param(client.value())
                .query(this::found)
                .optional();
    }

    List<ClientCase> page(Optional<CaseNumber> from, int most) {
        return sql.sql(COLUMNS + " where position <= ? order by position desc limit ?")
                .params(from.map(CaseNumber::position).orElse(Long.MAX_VALUE), most)
                .query(this::found)
                .list();
    }

    void insert(ClientCase.Received received) {
        ClientProposal asked = received.paper().proposal();
        sql.sql(INSERT)
                .params(
                        received.caseNumber().value(),
                        received.caseNumber().position(),
                        asked.name().value(),
                        asked.request().toArray(),
                        lines(asked.profiles().stream().map(Enum::name).sorted().toList()),
                        asked.names().numbers(),
                        asked.names().persons() ? 1 : 0,
                        lines(asked.organisations()),
                        lines(asked.names().mailDomains()),
                        asked.allowance().requestsPerMinute(),
                        asked.allowance().certificatesPerDay(),
                        received.paper().digest().value(),
                        received.since().toEpochMilli())
                .update();
    }

    /// Writes the state; false when somebody else has changed it since.
    boolean replace(ClientCase after) {
        return sql.sql(REPLACE)
                        .params(
                                state(after),
                                after instanceof ClientCase.Rejected rejected
                                        ? rejected.reason()
                                        : "",
                                after.since().toEpochMilli(),
                                after.caseNumber().value(),
                                after.paper().version())
                        .update()
                == 1;
    }

    private static String state(ClientCase of) {
        return switch (of) {
            case ClientCase.Received _ -> "RECEIVED";
            case ClientCase.Reviewed _ -> "REVIEWED";
            case ClientCase.Approved _ -> "APPROVED";
            case ClientCase.Enrolled _ -> "ENROLLED";
            case ClientCase.Rejected _ -> "REJECTED";
            case ClientCase.Withdrawn _ -> "WITHDRAWN";
        };
    }

    private ClientCase found(ResultSet row, int number) throws SQLException {
        ClientCase.Paper paper = paper(row);
        Instant since = Instant.ofEpochMilli(row.getLong("since"));
        String state = row.getString("state");
        return switch (state) {
            case "RECEIVED" -> new ClientCase.Received(paper, since);
            case "REVIEWED" -> new ClientCase.Reviewed(paper, review(paper), since);
            case "APPROVED" -> new ClientCase.Approved(paper, since);
            case "ENROLLED" -> new ClientCase.Enrolled(paper, since);
            case "REJECTED" -> new ClientCase.Rejected(paper, row.getString("reason"), since);
            case "WITHDRAWN" -> new ClientCase.Withdrawn(paper, since);
            default ->
                    throw new IllegalStateException("state '" + state + "' of a case is not known");
        };
    }

    private Decision review(ClientCase.Paper paper) {
        return SqlDecisions.aboutClients(sql).all(paper.caseNumber()).stream()
                .filter(decision -> decision.kind() == DecisionKind.REVIEWED)
                .findFirst()
                .orElseThrow();
    }

    private static ClientCase.Paper paper(ResultSet row) throws SQLException {
        return new ClientCase.Paper(
                new CaseNumber(row.getString("case_number")),
                new ClientProposal(
                        new ClientName(row.getString("client")),
                        Bytes.of(row.getBytes("request")),
                        lines(row.getString("profiles")).stream()
                                .map(OrderProfile::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        new NameSpace(
                                row.getString("numbers"),
                                row.getInt("persons") == 1,
                                organisations(row.getString("organisations")),
                                lines(row.getString("mail_domains"))),
                        new Allowance(row.getInt("per_minute"), row.getInt("per_day"))),
                new FormDigest(row.getString("digest")),
                row.getLong("version"));
    }

    /// Identifiers have no spaces.
    private static Map<String, String> organisations(String text) {
        return lines(text).stream()
                .map(line -> Arrays.asList(line.split(" ", 2)))
                .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));
    }

    private static String lines(Iterable<String> lines) {
        return String.join("\n", lines);
    }

    private static Set<String> lines(String text) {
        return text.lines().collect(Collectors.toUnmodifiableSet());
    }
}
