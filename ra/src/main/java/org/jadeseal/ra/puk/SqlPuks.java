// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.puk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.KeyName;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `card_puk` (migration `V2_51__foreign_card.sql`).
final class SqlPuks {

    private static final String FIND =
            """
            select card, state, present, present_version, pending, pending_version, first_try,
                   session, told, misses, version
              from card_puk
             where card = ?
            """;

    private static final String INSERT =
            """
            insert into card_puk (state, present, present_version, pending, pending_version,
                                  first_try, session, told, misses, card, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? + 1)
            on conflict (card) do nothing
            """;

    /// Compare-and-set.
    private static final String REPLACE =
            """
            update card_puk
               set state = ?, present = ?, present_version = ?, pending = ?, pending_version = ?,
                   first_try = ?, session = ?, told = ?, misses = ?, version = version + 1
             where card = ? and version = ?
            """;

    private SqlPuks() {}

    static Optional<Puk> find(JdbcClient sql, CardId card) {
        return sql.sql(FIND).param(card.value()).query(SqlPuks::read).optional();
    }

    static void keep(Transaction transaction, Puk puk) {
        int changed =
                transaction
                        .sql()
                        .sql(puk.stem().version() == 0 ? INSERT : REPLACE)
                        .params(parameters(puk))
                        .update();
        if (changed == 0) {
            throw new IllegalStateException(
                    "the PUK of card "
                            + puk.stem().card().value()
                            + " was used by somebody else; read it again");
        }
    }

    private static List<Object> parameters(Puk puk) {
        return switch (puk) {
            case Puk.Settled(var stem, var present) ->
                    parameters("SETTLED", present, Arrays.asList(null, null, null, null), stem);
            case Puk.Underway(var stem, var present, var pending, var first, var session) ->
                    parameters(
                            "UNDERWAY",
                            present,
                            List.of(
                                    pending.sealed().toArray(),
                                    pending.name().version(),
                                    first.name(),
                                    session),
                            stem);
            case Puk.Lost(var stem, var present, var pending) ->
                    parameters(
                            "LOST",
                            present,
                            Arrays.asList(
                                    pending.sealed().toArray(),
                                    pending.name().version(),
                                    null,
                                    null),
                            stem);
        };
    }

    private static List<Object> parameters(
            String state, Puk.Value present, List<Object> pending, Puk.Stem stem) {
        List<Object> all = new ArrayList<>();
        all.add(state);
        all.add(present.sealed().toArray());
        all.add(present.name().version());
        all.addAll(pending);
        all.add(stem.told());
        all.add(stem.misses());
        all.add(stem.card().value());
        all.add(stem.version());
        return all;
    }

    private static Puk read(ResultSet row, int number) throws SQLException {
        Puk.Stem stem =
                new Puk.Stem(
                        new CardId(row.getString("card")),
                        row.getString("told"),
                        row.getInt("misses"),
                        row.getLong("version"));
        Puk.Value present = value(row, "present");
        return switch (row.getString("state")) {
            case "SETTLED" -> new Puk.Settled(stem, present);
            case "UNDERWAY" ->
                    new Puk.Underway(
                            stem,
                            present,
                            value(row, "pending"),
                            Puk.First.valueOf(row.getString("first_try")),
                            row.getString("session"));
            case "LOST" -> new Puk.Lost(stem, present, value(row, "pending"));
            default ->
                    throw new IllegalStateException(
                            "PUK state '" + row.getString("state") + "' is not known");
        };
    }

    private static Puk.Value value(ResultSet row, String column) throws SQLException {
        return new Puk.Value(
                new KeyName(row.getInt(column + "_version")), Bytes.of(row.getBytes(column)));
    }
}
