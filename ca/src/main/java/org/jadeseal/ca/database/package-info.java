// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The database: pools, migrations and the one writer that groups units of work into commits.
///
/// A [org.jadeseal.ca.database.Database] is SQLite or PostgreSQL behind one dialect subset. Reads
/// come from a pool; every change of ours is a [org.jadeseal.ca.database.UnitOfWork], and its
/// caller goes on only when the commit is durable (T15). This room knows no table but
/// `unit_of_work`, and it does not know what a data folder is.
///
/// Migrations are plain SQL, one Flyway history for each room (`history_of_db_ca`, …): `db/ca`
/// holds `V1_…`, `db/ra` `V2_…`, `db/web` `V3_…`, and they are applied in that order.
///
/// May use: nothing of ours. Is used by: `ca.audit`, `ca.revocation`, `ca.crl`, `ca.issuance`,
/// `ra`, `web`.
@NullMarked
package org.jadeseal.ca.database;

import org.jspecify.annotations.NullMarked;
