// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.nio.charset.StandardCharsets;
import org.jadeseal.ca.database.Database;

/// All rows in which a PUK might have been left.
final class PukRecords {

    private PukRecords() {}

    static String all(Database database) {
        StringBuilder text = new StringBuilder();
        for (String table : new String[] {"task_step", "card_puk", "audit_entry"}) {
            database.read()
                    .sql("select * from " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values().forEach(value -> append(text, value)));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Object value) {
        text.append(
                        value instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                : String.valueOf(value))
                .append('\n');
    }
}
