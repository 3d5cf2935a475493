// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A process that dies at a moment of its own, as far as the database can tell: from then on
/// nothing that it writes arrives, and what it has not committed is undone.
///
/// The moments are: before each statement of the writer, before each commit, after each commit.
public final class MortalWriter {

    private int last;
    private int moments;
    private Optional<String> death = Optional.empty();

    /// @param last the moment of death, counted from 1
    public MortalWriter(int last) {
        this.last = last;
    }

    /// Lets the next moment be the last.
    public synchronized void cut() {
        last = 1;
    }

    /// The database can be reached again.
    public synchronized void mend() {
        last = Integer.MAX_VALUE;
        death = Optional.empty();
    }

    /// What it was about to do; empty while it lives.
    public synchronized Optional<String> death() {
        return death;
    }

    DataSource around(DataSource real) {
        return new DelegatingDataSource(real) {
            @Override
            public Connection getConnection() throws SQLException {
                refuseWhenDead();
                return proxy(Connection.class, super.getConnection());
            }
        };
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(
                        MortalWriter.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> call(real, method, arguments)));
    }

    private @Nullable Object call(
            Object real, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("close") || name.equals("isClosed")) {
            return invoke(real, method, arguments);
        }
        refuseWhenDead();
        boolean commits = name.equals("commit");
        if (commits || name.startsWith("execute")) {
            live("before " + (commits ? "a commit" : real));
        }
        Object result = invoke(real, method, arguments);
        if (commits) {
            live("after a commit");
        }
        return result instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement)
                : result;
    }

    private synchronized void live(String moment) throws SQLException {
        moments++;
        if (moments >= last) {
            death = Optional.of(moment);
            refuseWhenDead();
        }
    }

    private synchronized void refuseWhenDead() throws SQLException {
        if (death.isPresent()) {
            throw new SQLException("the process is dead", "08006");
        }
    }

    private static @Nullable Object invoke(
            Object real, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
