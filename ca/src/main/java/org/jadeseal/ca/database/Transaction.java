// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a [UnitOfWork] works with. Good only while the unit runs, and only on its thread.
public final class Transaction {

    private final String unit;
    private final Instant now;
    private final JdbcClient sql;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean over;

    Transaction(String unit, Instant now, JdbcClient sql) {
        this.unit = unit;
        this.now = now;
        this.sql = sql;
    }

    /// The identifier of this unit of work, unique for ever; the same when the unit is repeated.
    public String unit() {
        return unit;
    }

    /// The time of this unit, in whole milliseconds; it stays the same while the unit runs.
    public Instant now() {
        return now;
    }

    /// Statements inside this transaction.
    ///
    /// @throws IllegalStateException if the unit has ended
    public JdbcClient sql() {
        refuseWhenOver();
        return sql;
    }

    /// Has `task` run once this unit is durable, on the caller's thread, before [Database#write]
    /// returns; never when the unit fails. Must be short and must not throw.
    public void afterCommit(Runnable task) {
        refuseWhenOver();
        afterCommit.add(task);
    }

    List<Runnable> afterCommit() {
        return List.copyOf(afterCommit);
    }

    void end() {
        over = true;
    }

    private void refuseWhenOver() {
        if (over) {
            throw new IllegalStateException(
                    "the unit of work " + unit + " has ended; do not keep its transaction");
        }
    }
}
