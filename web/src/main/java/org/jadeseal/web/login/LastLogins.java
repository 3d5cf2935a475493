// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Database;

/// When each person logged in before, so that a stranger's login is noticed.
public final class LastLogins {

    private static final String SHOWN = "last-login";

    private final Database database;

    public LastLogins(Database database) {
        this.database = database;
    }

    /// Notes a login and keeps the one before it in the session.
    void note(String person, HttpServletRequest request) {
        Optional<Instant> before =
                database.write(transaction ->
                        new SqlLastLogins(transaction.sql()).exchange(person, transaction.now()));
        before.ifPresent(at -> request.getSession().setAttribute(SHOWN, at.toEpochMilli()));
    }

    /// The login before this one; empty at the first.
    public static Optional<Instant> shown(HttpServletRequest request) {
        return request.getSession().getAttribute(SHOWN) instanceof Long at
                ? Optional.of(Instant.ofEpochMilli(at))
                : Optional.empty();
    }
}
