// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

/// One act on the database that happens whole or not at all: guard, change, audit entry, outbox.
///
/// Runs on the writer's thread, where everybody waits for it: it neither signs, nor hashes a
/// password, nor waits for the network. It may be run a second time when the connection was lost,
/// so it has no effect beside its [Transaction]. Use `insert … on conflict do nothing` instead of
/// catching an integrity violation: PostgreSQL gives up a transaction after the first error.
///
/// @param <T> what the caller learns; [Database#perform] is for units that tell nothing
@FunctionalInterface
public interface UnitOfWork<T> {

    /// Does the work; any exception undoes this unit only and reaches the caller of
    /// [Database#write].
    T run(Transaction transaction);
}
