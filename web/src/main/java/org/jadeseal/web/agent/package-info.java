// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Where agents dial in: `POST /agent/connect` and `POST /agent/poll` of the agent protocol
/// (`docs/reference/agent-protocol.md`), as bare servlets without session.
///
/// A request with an `Origin` or a `Cookie` is from a browser and gets 403. What is not here: the
/// page that completes a connection (`web.work`), and what a step means (`ra.task`).
///
/// How often one network may connect is `web.login`'s count.
///
/// May use: `ra.agent`, `ra.task`, `web.login`. Is used by: nobody.
@NullMarked
package org.jadeseal.web.agent;

import org.jspecify.annotations.NullMarked;
