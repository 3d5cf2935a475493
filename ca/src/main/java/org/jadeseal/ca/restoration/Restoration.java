// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.time.Instant;

/// A database was put back from a backup.
///
/// @param restoredAt when, in whole milliseconds
/// @param backupAt of what moment its rows are
/// @param backup SHA-256 of the backup's manifest, 64 hexadecimal digits
public record Restoration(Instant restoredAt, Instant backupAt, String backup) {}
