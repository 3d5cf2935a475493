// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.decision;

import java.util.List;

/// What a verification has to say.
///
/// @param told in words: the fields that were signed, whose certificate, what was not known
/// @param findings why it does not hold; empty for one that does
public record Opinion(List<String> told, List<String> findings) {

    public Opinion {
        told = List.copyOf(told);
        findings = List.copyOf(findings);
    }

    /// Whether it holds.
    public boolean holds() {
        return findings.isEmpty();
    }
}
