// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import org.jadeseal.ca.database.ClockInDoubtException;
import org.jadeseal.ca.database.DatabaseUnavailableException;
import org.jadeseal.ca.key.KeyUnusableException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;

/// What an error page says.
///
/// @param key of its texts, as `not-found`
/// @param reference finds the line in the log; empty where none was written
record Failure(HttpStatus status, String key, String reference) {

    static Failure of(HttpStatus status, String reference) {
        return new Failure(status, key(status), reference);
    }

    /// What to say about something that went wrong inside.
    static Failure of(Throwable cause, String reference) {
        return cause instanceof ClockInDoubtException
                ? new Failure(HttpStatus.SERVICE_UNAVAILABLE, "clock", reference)
                : of(status(cause), reference);
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case CONTENT_TOO_LARGE -> "too-large";
            case TOO_MANY_REQUESTS -> "too-many";
            case SERVICE_UNAVAILABLE -> "unavailable";
            case INSUFFICIENT_STORAGE -> "disk-full";
            default -> status.is4xxClientError() ? "bad-request" : "defect";
        };
    }

    private static HttpStatus status(Throwable cause) {
        return switch (cause) {
            case NestedRuntimeException e when isFull(e) -> HttpStatus.INSUFFICIENT_STORAGE;
            case DatabaseUnavailableException _,
                    KeyUnusableException _,
                    DataAccessResourceFailureException _,
                    RecoverableDataAccessException _,
                    TransactionException _ ->
                    HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /// Whether the disk of the database is full, in the words of SQLite or of PostgreSQL; the
    /// library that keeps the sessions wraps them in its own.
    private static boolean isFull(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        Throwable cause = thrown.getCause();
        return message.contains("SQLITE_FULL")
                || message.contains("No space left on device")
                || (cause != null && isFull(cause));
    }
}
