// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/// A query as columns.
record SqlMassSource(
        String name,
        Optional<String> first,
        Optional<String> last,
        int entries,
        Optional<String> hash) {

    static SqlMassSource of(MassQuery query) {
        return switch (query) {
            case MassQuery.TakenIn(var first, var last) ->
                    new SqlMassSource(
                            "TAKEN_IN",
                            Optional.of(first.toString()),
                            Optional.of(last.toString()),
                            0,
                            Optional.empty());
            case MassQuery.Listed(var kind, int entries, var hash) ->
                    new SqlMassSource(
                            kind.name(),
                            Optional.empty(),
                            Optional.empty(),
                            entries,
                            Optional.of(hash));
        };
    }

    static MassQuery read(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return source.equals("TAKEN_IN")
                ? new MassQuery.TakenIn(
                        LocalDate.parse(row.getString("first_day")),
                        LocalDate.parse(row.getString("last_day")))
                : new MassQuery.Listed(
                        MassList.Kind.valueOf(source),
                        row.getInt("entries"),
                        row.getString("entries_hash"));
    }
}
