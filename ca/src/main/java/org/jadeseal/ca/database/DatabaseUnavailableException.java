// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/// The database cannot serve: disk full, server gone, file unreadable. The message says what to do.
///
/// Thrown by reads and by writes alike. After a write nothing has happened, unless
/// [#outcomeUnknown].
public final class DatabaseUnavailableException extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private DatabaseUnavailableException(
            String message, @Nullable Throwable cause, boolean outcomeUnknown) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /// Whether the connection was lost while committing and could not be asked again: the act may
    /// have taken place.
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    static DatabaseUnavailableException unknownOutcome(Throwable cause) {
        return new DatabaseUnavailableException(
                "the database was lost while committing; whether the act took place is not known,"
                        + " look it up before repeating it",
                cause,
                true);
    }
}
