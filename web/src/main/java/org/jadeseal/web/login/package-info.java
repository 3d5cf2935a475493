// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Who is there: login and logout of subscribers and officers, the session and its limits.
///
/// Only this room makes an [org.jadeseal.ra.authorization.Actor] of a request, from the session's
/// row (T6). It asks the picture before the password (SEC-106), keeps one session for each person,
/// and ends it after the times of SEC-202. It decides nothing about what an actor may do; that is
/// `ra`'s one gate.
///
/// May use: `web.host`, `web.page`, `ra`'s door, `ca.database` for its own tables. Is used by:
/// `web.subscriber`, `web.counter`, and for its limits `web.agent`.
@NullMarked
package org.jadeseal.web.login;

import org.jspecify.annotations.NullMarked;
