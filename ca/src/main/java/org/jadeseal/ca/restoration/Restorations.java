// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When the database was put back, and whether that is settled.
public final class Restorations {

    private Restorations() {}

    /// Marks a database, whose rows have just been put in, as restored and not settled.
    public static void enter(JdbcClient sql, Restoration restoration) {
        new SqlRestorations(sql).enter(restoration);
    }

    /// The newest restoration when it is not settled yet.
    public static Optional<Restoration> pending(Database database) {
        return new SqlRestorations(database.read()).pending();
    }

    /// Lets nobody through who would sign.
    ///
    /// @throws NotReconciledException if the database was put back and nobody has settled that
    public static void requireSettled(Database database) {
        pending(database)
                .ifPresent(restoration -> {
                    throw new NotReconciledException(restoration);
                });
    }
}
