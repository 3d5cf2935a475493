// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The journeys: browser, website, agent, reader and card together.
///
/// May use: every room. Is used by: nobody.
@NullMarked
package org.jadeseal.e2e;

import org.jspecify.annotations.NullMarked;
