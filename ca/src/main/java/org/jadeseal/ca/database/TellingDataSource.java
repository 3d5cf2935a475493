// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A data source that says in our words that no connection can be had.
final class TellingDataSource extends DelegatingDataSource {

    private static final int PATIENCE_SECONDS = 5;

    private volatile int patience = PATIENCE_SECONDS;

    TellingDataSource(DataSource target) {
        super(target);
    }

    /// How long a pool that closes waits for the connection it is about to open, in seconds. Asked
    /// here, because the plain sources below would say "not at all".
    @Override
    public int getLoginTimeout() {
        return patience;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        patience = seconds;
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
