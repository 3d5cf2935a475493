// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Gives both databases' errors the same names.
final class FailureTranslator implements SQLExceptionTranslator {

    private final SQLExceptionTranslator others = new SQLStateSQLExceptionTranslator();

    @Override
    public @Nullable DataAccessException translate(
            String task, @Nullable String sql, SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return ofSqlite(sqlite.getResultCode(), failure)
                    .orElseGet(() -> new UncategorizedSQLException(task, sql, failure));
        }
        String state = String.valueOf(failure.getSQLState());
        if (state.matches("(08|53|57P|58).*|25006")) {
            return new DatabaseUnavailableException(
                    "the database server refuses or does not answer ("
                            + failure.getMessage()
                            + "); see that it runs, has disk space and is the primary",
                    failure);
        }
        return others.translate(task, sql, failure);
    }

    /// Result codes: <https://www.sqlite.org/rescode.html>. The lowest byte is the primary code.
    private static Optional<DataAccessException> ofSqlite(
            SQLiteErrorCode code, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
            return Optional.of(new DuplicateKeyException(message, failure));
        }
        int primaryCode = code.code & 0xff;
        if (primaryCode == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
            return Optional.of(new DataIntegrityViolationException(message, failure));
        }
        return advice(primaryCode)
                .map(advice ->
                        new DatabaseUnavailableException(advice + " (" + message + ")", failure));
    }

    private static Optional<String> advice(int primaryCode) {
        return switch (primaryCode) {
            case 5, 6 -> Optional.of("another program holds the database file; end it");
            case 8, 14 ->
                    Optional.of(
                            "the database file cannot be opened or written; see its owner, its"
                                    + " rights and its folder");
            case 10 -> Optional.of("the disk of the database reports an error; see the disk");
            case 11, 26 -> Optional.of("the database file is damaged; restore it from a backup");
            case 13 -> Optional.of("the disk of the database is full; make room");
            default -> Optional.empty();
        };
    }
}
