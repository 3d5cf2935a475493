// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

/// A notice that waits to be sent.
///
/// @param id names the row; for [Outbox#sent] and [Outbox#failed]
/// @param attempts how often sending has failed
public record QueuedNotice(String id, Notice notice, int attempts) {}
