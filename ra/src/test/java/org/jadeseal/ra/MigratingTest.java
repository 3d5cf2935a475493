// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.TrialDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database of an earlier version, brought up to date.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigratingTest {

    private static final String TASK =
            """
            insert into task (id, kind, card, owner, subject, act, account, holder, state, problem,
                              outcome, agent, session_from, resumptions, version, made_at,
                              changed_at)
            values ('t1', 'RESET_PIN', 'c1', 'subscriber:a', 's1', 'reset-pin', 'a', 'h', 'OPEN',
                    null, null, null, 1, 0, 3, 10, 11)
            """;

    private static final String REQUEST =
            """
            insert into request (case_number, position, kind, account, ground, note, state, reason,
                                 since, version, form_version, digest, entered_officer,
                                 entered_person, entered_at)
            values ('R-2601-0001', 26010001, 'REVOCATION', 'K7M42XWP9A', 'OTHER', 'n', 'REVIEWED',
                    '', 10, 2, 1, 'd', 'o', 'p', 9)
            """;

    private static final String DECISION =
            """
            insert into request_decision (case_number, position, kind, officer, person, role,
                                          session, form_version, digest, at, previous, hash)
            values ('R-2601-0001', 1, 'REVIEWED', 'o', 'p', 'RAO', 's', 1, 'd', 10, 'x', 'y')
            """;

    @ParameterizedTest
    @BothDatabases
    void tasks_requests_and_decisions_are_kept_where_tables_were_copied(TrialDatabase place) {
        DataSource before = source(place.address());
        migrate(before, "db/ca", "latest");
        migrate(before, "db/ra", "2.53");
        JdbcClient sql = JdbcClient.create(before);
        sql.sql(TASK).update();
        sql.sql(REQUEST).update();
        sql.sql(DECISION).update();

        try (Database now = place.open(Clock.systemUTC(), "db/ca", "db/ra")) {
            assertThat(row(now, "select id, kind, version from task"))
                    .containsEntry("id", "t1")
                    .containsEntry("kind", "RESET_PIN");
            assertThat(
                            row(
                                    now,
                                    """
                                    select r.case_number, r.state, d.hash
                                      from request r
                                      join request_decision d on d.case_number = r.case_number
                                    """))
                    .containsEntry("case_number", "R-2601-0001")
                    .containsEntry("state", "REVIEWED")
                    .containsEntry("hash", "y");
        }
    }

    private static Map<String, Object> row(Database database, String query) {
        return database.read().sql(query).query().singleRow();
    }

    private static void migrate(DataSource source, String room, String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + room)
                .table("history_of_" + room.replace('/', '_'))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load()
                .migrate();
    }

    private static DataSource source(DatabaseAddress address) {
        return switch (address) {
            case DatabaseAddress.Sqlite(var file) ->
                    new DriverManagerDataSource(
                            "jdbc:sqlite:" + file + "?journal_mode=WAL&foreign_keys=on");
            case DatabaseAddress.Postgresql(var url, var user, _) -> {
                Properties properties = new Properties();
                properties.setProperty("user", user);
                yield new DriverManagerDataSource(url, properties);
            }
        };
    }
}
