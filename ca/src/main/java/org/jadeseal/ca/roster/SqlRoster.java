// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `officer_roster` (migration `db/ca/V1_5`).
final class SqlRoster {

    private static final String PUT =
            """
            insert into officer_roster (officer, person, roles, active, changed_at)
            values (?, ?, ?, ?, ?)
            on conflict (officer) do update
               set person = excluded.person,
                   roles = excluded.roles,
                   active = excluded.active,
                   changed_at = excluded.changed_at
            """;

    private static final String DEACTIVATE =
            """
            update officer_roster
               set active = 0, changed_at = ?
             where officer = ?
            """;

    private static final String FIND =
            """
            select officer, person, roles, active
              from officer_roster
             where officer = ?
            """;

    private static final String FIND_TWO =
            """
            select officer, person, roles, active
              from officer_roster
             where officer in (?, ?)
            """;

    private static final String ALL =
            """
            select officer, person, roles, active
              from officer_roster
             order by officer
            """;

    private final JdbcClient sql;

    SqlRoster(JdbcClient sql) {
        this.sql = sql;
    }

    void put(Officer officer, Instant now) {
        String roles =
                officer.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        sql.sql(PUT)
                .params(
                        officer.id().value(),
                        officer.person().value(),
                        roles,
                        officer.active() ? 1 : 0,
                        now.toEpochMilli())
                .update();
    }

    boolean deactivate(OfficerId id, Instant now) {
        return sql.sql(DEACTIVATE).params(now.toEpochMilli(), id.value()).update() == 1;
    }

    Optional<Officer> find(OfficerId id) {
        return sql.sql(FIND).param(id.value()).query(SqlRoster::officer).optional();
    }

    /// Those of them who are in the roster, asked for two at a time: one text of a statement.
    List<Officer> find(Collection<OfficerId> ids) {
        List<OfficerId> left = List.copyOf(ids);
        List<Officer> found = new ArrayList<>();
        for (int i = 0; i < left.size(); i += 2) {
            OfficerId other = left.get(Math.min(i + 1, left.size() - 1));
            found.addAll(
                    sql.sql(FIND_TWO)
                            .params(left.get(i).value(), other.value())
                            .query(SqlRoster::officer)
                            .list());
        }
        return found;
    }

    List<Officer> all() {
        return sql.sql(ALL).query(SqlRoster::officer).list();
    }

    private static Officer officer(ResultSet row, int number) throws SQLException {
        return new Officer(
                new OfficerId(row.getString("officer")),
                new PersonId(row.getString("person")),
                Arrays.stream(row.getString("roles").split(" ", -1))
                        .map(OfficerRole::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getInt("active") == 1);
    }
}
