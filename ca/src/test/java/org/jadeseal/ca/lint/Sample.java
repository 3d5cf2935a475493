// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Set;

/// A certificate that breaks a rule, and one nearest to it that keeps it.
///
/// @param others what the bad one cannot but break, too
record Sample(String rule, Draft good, Draft bad, Set<String> others) {

    static Sample of(String rule, Draft good, Draft bad, String... others) {
        return new Sample(rule, good, bad, Set.of(others));
    }

    @Override
    public String toString() {
        return rule;
    }
}
