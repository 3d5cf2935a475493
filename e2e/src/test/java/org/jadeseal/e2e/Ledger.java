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

    /// Changes rows by another way than our programs.
    void change(String update) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            int _ = statement.executeUpdate(update);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot do " + update, e);
        }
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
