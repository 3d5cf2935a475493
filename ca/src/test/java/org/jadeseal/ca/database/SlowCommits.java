// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Real connections whose commits take longer, as on a disk that has to turn.
public final class SlowCommits extends DelegatingDataSource {

    private final Duration delay;

    private SlowCommits(DataSource real, Duration delay) {
        super(real);
        this.delay = delay;
    }

    /// Opens a database with the CA's tables whose writer waits `delay` at each commit, once it has
    /// begun and before it is done.
    public static Database open(DatabaseAddress address, Clock clock, Duration delay) {
        return delay.isZero()
                ? Database.open(address, List.of("db/ca"), clock)
                : Database.open(
                        address, List.of("db/ca"), clock, line -> new SlowCommits(line, delay));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("commit")) {
                                await();
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private void await() {
        long end = System.nanoTime() + delay.toNanos();
        for (long left = delay.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
