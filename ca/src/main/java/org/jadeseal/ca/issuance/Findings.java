// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jadeseal.ca.lint.Finding;

/// Collects what is wrong with an order, so that all of it is told at once.
final class Findings {

    private final String citation;
    private final List<Finding> found = new ArrayList<>();

    /// @param citation where the rules come from that are judged here
    Findings(String citation) {
        this.citation = citation;
    }

    /// Notes a finding unless `holds`.
    void require(boolean holds, String rule, String otherwise) {
        if (!holds) {
            found.add(new Finding(rule, citation, otherwise));
        }
    }

    /// The same, where the text would cost more than what is judged.
    void require(boolean holds, String rule, Supplier<String> otherwise) {
        if (!holds) {
            require(false, rule, otherwise.get());
        }
    }

    void addAll(List<Finding> others) {
        found.addAll(others);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
