// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A data source that says in our words that no connection can be had.
final class TellingDataSource extends DelegatingDataSource {

    TellingDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() {
        try {
            return super.getConnection();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(
                    "the database cannot be reached ("
                            + e.getMessage()
                            + "); see that it runs and that its address, user and file rights are"
                            + " right",
                    e);
        }
    }
}
