// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Counts in the trial's database, past everything we wrote ourselves.
///
/// @param database as JDBC writes it
record Ledger(String database) {

    /// For a SQLite file.
    Ledger(Path file) {
        this("jdbc:sqlite:" + file);
    }

    /// The one number a query answers.
    long count(String query) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask " + query, e);
        }
    }
}
