// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import org.jadeseal.web.page.Problems;

/// What a page shows from which work at the card begins.
///
/// @param connected whether a card program serves this browser
record CardPage(boolean connected, Problems problems) {}
