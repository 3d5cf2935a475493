// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Up to 256 units that share one commit. When that fails, each gets a transaction of its own, so
/// that one that cannot be written does not harm the others.
final class Batch {

    private static final Logger log = LoggerFactory.getLogger(Batch.class);

    private final WriterConnection connection;
    private final List<Pending<?>> units;

    Batch(WriterConnection connection, List<Pending<?>> units) {
        this.connection = connection;
        this.units = List.copyOf(units);
    }

    void run(Instant now) {
        if (units.isEmpty()) {
            return;
        }
        if (runTogether(now) && commitTogether()) {
            units.stream().filter(unit -> !unit.deadlocked()).forEach(Pending::settle);
        }
        for (Pending<?> unit : units) {
            if (!unit.settled()) {
                runAlone(unit, now);
            }
        }
    }

    /// Whether all units ran; if not, nothing has happened.
    private boolean runTogether(Instant now) {
        try {
            for (Pending<?> unit : units) {
                unit.run(connection.sql(), now);
            }
            return true;
        } catch (DataAccessException e) {
            log.warn("{} units of work are tried one by one: {}", units.size(), e.getMessage());
            connection.drop();
            units.forEach(Pending::forget);
            return false;
        }
    }

    /// Whether the commit is known to be durable; if not, it may or may not have happened.
    private boolean commitTogether() {
        try {
            connection.commit();
            return true;
        } catch (DatabaseUnavailableException e) {
            log.warn("a commit of {} units is in doubt: {}", units.size(), e.getMessage());
            connection.drop();
            return false;
        }
    }

    private void runAlone(Pending<?> unit, Instant now) {
        if (unit.failedForGood()) {
            unit.settle();
            return;
        }
        try {
            unit.run(connection.sql(), now);
        } catch (DataAccessException e) {
            connection.drop();
            unit.fail(unit.ran() ? DatabaseUnavailableException.unknownOutcome(e) : e);
            return;
        }
        try {
            connection.commit();
            unit.settle();
        } catch (DatabaseUnavailableException e) {
            connection.drop();
            settleByLookingUp(unit, now, e);
        }
    }

    private void settleByLookingUp(
            Pending<?> unit, Instant now, DatabaseUnavailableException doubt) {
        try {
            if (unit.isRecorded(connection.sql(), now)) {
                unit.settle();
            } else {
                unit.fail(doubt);
            }
        } catch (DataAccessException e) {
            log.warn("whether a unit was committed cannot be looked up: {}", e.getMessage());
            unit.fail(DatabaseUnavailableException.unknownOutcome(doubt));
        } finally {
            connection.drop();
        }
    }
}
