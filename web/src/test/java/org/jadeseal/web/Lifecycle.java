// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.ca.database.Database;

/// The lifecycle of what an act is about, by the table whose column `state` says where it stands.
enum Lifecycle {
    /// A registration form; what is approved waits for a job alone, which would be quicker.
    FORM("form", "APPROVED"),
    /// Any other form.
    REQUEST("request", ""),
    /// A password letter that a request asks for.
    LETTER("letter_order", ""),
    /// A card; one in stock is nobody's.
    CARD("card", "STOCK"),
    /// Both certificates of the newest pair.
    CERTIFICATE("certificate", "");

    private final String table;
    private final String leftOut;

    Lifecycle(String table, String leftOut) {
        this.table = table;
        this.leftOut = leftOut;
    }

    String table() {
        return table;
    }

    /// All states that the database knows, but for the one in which no page is asked.
    List<String> states(Database database) {
        String schema =
                database.read()
                        .sql("select sql from sqlite_master where type = 'table' and name = ?")
                        .param(table)
                        .query(String.class)
                        .single();
        Matcher states =
                Pattern.compile("\\bstate\\s+varchar[^,]*?check \\(state in \\(([^)]*)\\)")
                        .matcher(schema);
        if (!states.find()) {
            throw new AssertionError("no states in " + schema);
        }
        return Arrays.stream(states.group(1).split(",", -1))
                .map(state -> state.strip().replace("'", ""))
                .filter(state -> !state.equals(leftOut))
                .toList();
    }
}
