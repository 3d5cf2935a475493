// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// What happened, written so that nobody can change it afterwards unnoticed.
///
/// Each run of a node keeps one chain of entries; every entry hashes the one before it and is
/// written in the transaction of the act it tells of: no entry, no act (T15). Signed checkpoints of
/// all heads go to a second place every minute or 1,000 entries, and a node whose database is older
/// than the newest checkpoint there does not start (T16).
///
/// It decides nothing about who may do what, and it never holds personal data: whoever writes an
/// entry puts in a keyed hash instead.
///
/// May use: `ca.database`. Is used by: `ca`, `ca.key` (signs checkpoints), `ra`, `web`.
@NullMarked
package org.jadeseal.ca.audit;

import org.jspecify.annotations.NullMarked;
