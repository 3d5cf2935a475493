// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// 整批收件: files of registration forms, between their check and the register.
///
/// A [Batch][org.jadeseal.ra.batch.Batch] is a file in which nothing is wrong. It is kept encrypted
/// until the officer who brought it has it taken in, whole and in one unit of work, or for a day.
/// What arises are ordinary forms, each with two checks by two people before it (`ra.form`). What
/// files look like is `web`'s business; here there are only their rows.
///
/// May use: `ra.form`, `ra.authorization`, `ra.subscriber`, `ra.notice` (addresses), `ca.database`,
/// `ca.key` (secrets). Is used by: `ra`, `web`.
@NullMarked
package org.jadeseal.ra.batch;

import org.jspecify.annotations.NullMarked;
