// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;

/// A certificate with extensions is of version 3.
final class VersionIsThree implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.1.2.1";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        int version = candidate.tbs().getVersionNumber();
        return Rule.when(version != 3, "version must be 3, was " + version);
    }
}
