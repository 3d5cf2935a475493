// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What tells one person from another in the database, and what it is in each copy: numbers as long
/// as the original's. What stands inside of longer texts is found there, too.
final class CopiedNames {

    /// Whatever has to be unique, and whatever others point to; those of one column stand together.
    private static final String NAMES =
            """
            select holder from account where id = ?1
            union all
            select serial_number from subscriber
             where id = (select holder from account where id = ?1)
            union all
            select national_id_hash from subscriber
             where id = (select holder from account where id = ?1)
            union all select id from card where account = ?1
            union all select number from card where account = ?1
            union all select device_serial from card where account = ?1
            union all select card_key from card where account = ?1
            union all select distinct pair from certificate where account = ?1
            union all select serial from certificate where account = ?1
            union all select key_hash from certificate where account = ?1
            union all select id from task where owner = 'SUBSCRIBER:' || ?1
            """;

    private static final int DIGITS = 9;

    /// A name and what stands for it in the copy at a place.
    private record Name(String original, IntFunction<String> copy) {}

    /// A cell of a copied row.
    @FunctionalInterface
    interface Cell {

        @Nullable Object of(int place);
    }

    private final List<Name> names = new ArrayList<>();

    private CopiedNames() {}

    static CopiedNames of(Connection connection, String original, People people)
            throws SQLException {
        CopiedNames all = new CopiedNames();
        all.names.add(new Name(original, people::account));
        for (String name : texts(connection, NAMES, original)) {
            int digit = all.names.size() % DIGITS + 1;
            all.names.add(new Name(name, place -> copy(name, digit, place)));
        }
        return all;
    }

    static List<String> texts(Connection connection, String select, String parameter)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, parameter);
            List<String> texts = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    texts.add(found.getString(1));
                }
            }
            return texts;
        }
    }

    /// A number of the original's length with a digit of its own in front; with the hyphens of a
    /// UUID where the original has them.
    private static String copy(String original, int digit, int place) {
        return original.contains("-")
                ? digit + "0000000-0000-4000-8000-" + padded(place, 12)
                : digit + padded(place, original.length() - 1);
    }

    private static String padded(int place, int length) {
        String digits = Integer.toString(place);
        return "0".repeat(length - digits.length()) + digits;
    }

    Cell cell(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return _ -> value;
        }
        List<Name> inside = names.stream().filter(name -> text.contains(name.original())).toList();
        return inside.isEmpty() ? _ -> value : place -> replaced(text, inside, place);
    }

    private static String replaced(String text, List<Name> inside, int place) {
        String copy = text;
        for (Name name : inside) {
            copy = copy.replace(name.original(), name.copy().apply(place));
        }
        return copy;
    }
}
