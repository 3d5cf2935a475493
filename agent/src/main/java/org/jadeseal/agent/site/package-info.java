// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The website as the agent sees it: an origin on the allow-list, two requests over HTTPS. Nothing
/// here listens.
///
/// May use: `agent.protocol`, `agent.json`. Is used by: `agent`.
@NullMarked
package org.jadeseal.agent.site;

import org.jspecify.annotations.NullMarked;
