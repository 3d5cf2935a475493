// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The published lists (migration `db/ca/V1_4`).
final class SqlCrls {

    private static final String CREATE_HEAD =
            """
            insert into crl_head (issuer, number, position, this_update)
            values (?, 0, 0, 0)
            on conflict (issuer) do nothing
            """;

    /// Compare-and-set: only forward (T5). A list of the same position is a regular renewal.
    private static final String MOVE_HEAD =
            """
            update crl_head
               set number = ?, position = ?, this_update = ?
             where issuer = ? and number < ? and position <= ? and this_update < ?
            """;

    private static final String KEEP =
            """
            insert into crl (issuer, number, position, this_update, next_update, der)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String CREATE_DELTA_HEAD =
            """
            insert into delta_crl_head (issuer, number, position, this_update)
            values (?, 0, 0, 0)
            on conflict (issuer) do nothing
            """;

    private static final String MOVE_DELTA_HEAD =
            """
            update delta_crl_head
               set number = ?, position = ?, this_update = ?
             where issuer = ? and number < ? and position <= ? and this_update < ?
            """;

    private static final String KEEP_DELTA =
            """
            insert into delta_crl (issuer, number, base, position, this_update, next_update, der)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    /// Both kinds of lists take their numbers from one sequence; what was published before a
    /// restore counts.
    private static final String LAST_NUMBER =
            """
            select coalesce(max(number), 0)
              from (select number from crl_head where issuer = ?
                    union all
                    select number from delta_crl_head where issuer = ?
                    union all
                    select number from crl_floor where issuer = ?) as heads
            """;

    private static final String NEWEST_DELTA_NUMBER =
            """
            select number
              from delta_crl_head
             where issuer = ?
               and number > coalesce((select f.number from crl_floor f where f.issuer = ?), 0)
            """;

    private static final String FIND_DELTA =
            """
            select issuer, number, base, position, this_update, next_update, der
              from delta_crl
             where issuer = ? and number = ?
            """;

    /// The newest one stays whatever its age.
    private static final String PRUNE_DELTAS =
            """
            delete from delta_crl
             where issuer = ? and next_update < ?
               and number < (select number from delta_crl_head where issuer = ?)
            """;

    private static final String BASE =
            """
            select issuer, number, position
              from crl
             where issuer = ? and next_update > ? and number <= ?
               and number > coalesce((select f.number from crl_floor f where f.issuer = ?), 0)
             order by next_update, number
             limit 1
            """;

    /// What is older than a list that was published before a restore is not handed out (T5).
    private static final String NEWEST_NUMBER =
            """
            select number
              from crl_head
             where issuer = ?
               and number > coalesce((select f.number from crl_floor f where f.issuer = ?), 0)
            """;

    private static final String FIND =
            """
            select issuer, number, position, this_update, next_update, der
              from crl
             where issuer = ? and number = ?
            """;

    private final JdbcClient sql;

    SqlCrls(JdbcClient sql) {
        this.sql = sql;
    }

    /// Answers false, and keeps nothing, when a list at least as new is there.
    boolean keep(Crl crl) {
        sql.sql(CREATE_HEAD).params(crl.issuer().value()).update();
        int moved =
                sql.sql(MOVE_HEAD)
                        .params(
                                crl.number(),
                                crl.position(),
                                crl.thisUpdate().toEpochMilli(),
                                crl.issuer().value(),
                                crl.number(),
                                crl.position(),
                                crl.thisUpdate().toEpochMilli())
                        .update();
        if (moved == 0) {
            return false;
        }
        sql.sql(KEEP)
                .params(
                        crl.issuer().value(),
                        crl.number(),
                        crl.position(),
                        crl.thisUpdate().toEpochMilli(),
                        crl.nextUpdate().toEpochMilli(),
                        crl.der().toArray())
                .update();
        return true;
    }

    /// Answers false, and keeps nothing, when a delta at least as new is there.
    boolean keep(Delta delta) {
        Crl crl = delta.crl();
        sql.sql(CREATE_DELTA_HEAD).params(crl.issuer().value()).update();
        int moved =
                sql.sql(MOVE_DELTA_HEAD)
                        .params(
                                crl.number(),
                                crl.position(),
                                crl.thisUpdate().toEpochMilli(),
                                crl.issuer().value(),
                                crl.number(),
                                crl.position(),
                                crl.thisUpdate().toEpochMilli())
                        .update();
        if (moved == 0) {
            return false;
        }
        sql.sql(KEEP_DELTA)
                .params(
                        crl.issuer().value(),
                        crl.number(),
                        delta.base(),
                        crl.position(),
                        crl.thisUpdate().toEpochMilli(),
                        crl.nextUpdate().toEpochMilli(),
                        crl.der().toArray())
                .update();
        return true;
    }

    /// The last number that a list of either kind has; 0 before the first.
    long lastNumber(IssuerId issuer) {
        return sql.sql(LAST_NUMBER)
                .params(issuer.value(), issuer.value(), issuer.value())
                .query(Long.class)
                .single();
    }

    Optional<Long> newestDeltaNumber(IssuerId issuer) {
        return sql.sql(NEWEST_DELTA_NUMBER)
                .params(issuer.value(), issuer.value())
                .query(Long.class)
                .optional();
    }

    Optional<Delta> findDelta(IssuerId issuer, long number) {
        return sql.sql(FIND_DELTA)
                .params(issuer.value(), number)
                .query((row, at) -> new Delta(row.getLong("base"), crl(row, at)))
                .optional();
    }

    /// Forgets the deltas that nobody may rely on any more.
    ///
    /// @return how many
    int pruneDeltas(IssuerId issuer, Instant now) {
        return sql.sql(PRUNE_DELTAS)
                .params(issuer.value(), now.toEpochMilli(), issuer.value())
                .update();
    }

    /// The oldest full list that somebody may still rely on at `now`, not newer than `number`.
    Optional<Base> base(IssuerId issuer, Instant now, long number) {
        return sql.sql(BASE)
                .params(issuer.value(), now.toEpochMilli(), number, issuer.value())
                .query((row, _) -> new Base(row.getLong("number"), row.getLong("position")))
                .optional();
    }

    /// What a delta builds upon.
    record Base(long number, long position) {}

    Optional<Long> newestNumber(IssuerId issuer) {
        return sql.sql(NEWEST_NUMBER)
                .params(issuer.value(), issuer.value())
                .query(Long.class)
                .optional();
    }

    Optional<Crl> find(IssuerId issuer, long number) {
        return sql.sql(FIND).params(issuer.value(), number).query(SqlCrls::crl).optional();
    }

    private static Crl crl(ResultSet row, int number) throws SQLException {
        return new Crl(
                new IssuerId(row.getString("issuer")),
                row.getLong("number"),
                row.getLong("position"),
                Instant.ofEpochMilli(row.getLong("this_update")),
                Instant.ofEpochMilli(row.getLong("next_update")),
                Bytes.of(row.getBytes("der")));
    }
}
