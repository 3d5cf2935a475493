// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.Optional;
import org.jadeseal.ra.selftest.SelfTest;
import org.jadeseal.web.page.Problems;

/// What the phone desk shows.
///
/// @param found the test of a holder's computer that was looked up
record PhonePage(Optional<SelfTest> found, Problems problems) {

    /// Before anything was looked up.
    static final PhonePage EMPTY = new PhonePage(Optional.empty(), Problems.none());
}
