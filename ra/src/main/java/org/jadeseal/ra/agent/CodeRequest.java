// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.util.Optional;

/// For which browser, person and site a code is made.
///
/// @param user empty before login
public record CodeRequest(BrowserSession session, Optional<AgentUser> user, SiteOrigin site) {}
