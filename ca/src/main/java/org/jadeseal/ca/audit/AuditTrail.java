// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;

/// Reads the log of all nodes, newest entry first, page by page.
public final class AuditTrail {

    private static final int MOST = 200;

    private final Database database;

    private AuditTrail(Database database) {
        this.database = database;
    }

    /// The log in `database`.
    public static AuditTrail in(Database database) {
        return new AuditTrail(database);
    }

    /// What is looked for; what is empty is not looked at.
    ///
    /// @param actor as it stands in the entry, for instance `officer:…`
    /// @param action as it stands in the entry, for instance `ra.suspend`
    /// @param object as it stands in the entry, for instance `account:…`
    /// @param before entries of this instant and later are left out
    public record Filter(
            Optional<String> actor,
            Optional<String> action,
            Optional<String> object,
            Optional<AuditEntry.Outcome> outcome,
            Optional<Instant> before) {

        /// Everything.
        public static final Filter NONE =
                new Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /// Where an entry stands: a page begins after one.
    public record Position(Instant at, String chain, long sequence) {}

    /// An entry and where it stands.
    public record Found(Position position, AuditEntry entry) {}

    /// Entries, newest first.
    ///
    /// @param after where the page begins, empty for the first one
    /// @param size 1 to 200
    public List<Found> page(Filter filter, Optional<Position> after, int size) {
        return new SqlAuditTrail(database.read()).page(filter, after, Math.clamp(size, 1, MOST));
    }
}
