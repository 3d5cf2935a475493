// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Real connections whose line breaks at some commits, before or after the server did it.
final class FailingCommits extends DelegatingDataSource {

    /// When the line breaks.
    enum Break {
        BEFORE,
        AFTER
    }

    private final Break when;
    private final AtomicInteger left;

    /// @param times how many commits fail
    FailingCommits(DataSource real, Break when, int times) {
        super(real);
        this.when = when;
        this.left = new AtomicInteger(times);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            boolean fails =
                                    method.getName().equals("commit") && left.getAndDecrement() > 0;
                            if (fails && when == Break.BEFORE) {
                                real.rollback();
                                throw new SQLException("the line broke", "08006");
                            }
                            try {
                                Object result = method.invoke(real, arguments);
                                if (fails) {
                                    throw new SQLException("the line broke", "08006");
                                }
                                return result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
