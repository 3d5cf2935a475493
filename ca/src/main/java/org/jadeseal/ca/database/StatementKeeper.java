// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections that keep the statements they have prepared, for SQLite's driver, which would
/// otherwise compile each text anew: a quarter of what a short unit of work costs.
///
/// PostgreSQL's driver keeps its own. A statement in use is not lent a second time, and one that
/// has failed is not kept.
final class StatementKeeper extends DelegatingDataSource {

    StatementKeeper(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, new KeepingConnection(super.getConnection()));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        StatementKeeper.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /// One connection, for one thread at a time.
    private static final class KeepingConnection implements InvocationHandler {

        /// Our own texts are constants, about two hundred; whoever makes texts gets no more kept.
        private static final int MOST_STATEMENTS = 256;

        private final Connection real;
        private final Map<String, PreparedStatement> idle = new HashMap<>();

        KeepingConnection(Connection real) {
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(
                Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            return method.getName().equals("prepareStatement")
                            && arguments != null
                            && arguments.length == 1
                            && arguments[0] instanceof String text
                    ? lend(text)
                    : call(real, method, arguments);
        }

        private PreparedStatement lend(String text) throws SQLException {
            PreparedStatement kept = idle.remove(text);
            PreparedStatement statement = kept == null ? real.prepareStatement(text) : kept;
            return proxy(PreparedStatement.class, new LentStatement(this, text, statement));
        }

        private void giveBack(String text, PreparedStatement statement) throws SQLException {
            if (idle.size() < MOST_STATEMENTS && !idle.containsKey(text)) {
                statement.clearParameters();
                idle.put(text, statement);
            } else {
                statement.close();
            }
        }
    }

    /// A statement until it is closed.
    private static final class LentStatement implements InvocationHandler {

        private final KeepingConnection owner;
        private final String text;
        private final PreparedStatement real;
        private boolean failed;
        private boolean closed;

        LentStatement(KeepingConnection owner, String text, PreparedStatement real) {
            this.owner = owner;
            this.text = text;
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(
                Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            return switch (method.getName()) {
                case "close" -> {
                    close();
                    yield null;
                }
                case "isClosed" -> closed || real.isClosed();
                default -> {
                    try {
                        yield call(real, method, arguments);
                    } catch (SQLException e) {
                        failed = true;
                        throw e;
                    }
                }
            };
        }

        private void close() throws SQLException {
            if (!closed) {
                closed = true;
                if (failed || real.isClosed()) {
                    real.close();
                } else {
                    owner.giveBack(text, real);
                }
            }
        }
    }

    private static @Nullable Object call(
            Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
