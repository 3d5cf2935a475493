// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Work at a card as a person follows it: connecting the card program, the task's page.
///
/// Subscribers and officers share these pages; each sees only tasks of their own. Pages follow a
/// task by asking every second; without scripts they reload. This room starts no task: that is
/// `web.subscriber`'s and `web.counter`'s, who hand it over by [org.jadeseal.web.work.OpenWork].
///
/// May use: `web.host`, `web.page`, `web.login`, `ra.task`, `ra.agent`. Is used by:
/// `web.subscriber`, `web.counter`.
@NullMarked
package org.jadeseal.web.work;

import org.jspecify.annotations.NullMarked;
