// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// A rule that an RSA key must keep. Points of a curve are judged when they are read.
interface KeyRule {

    /// Where it comes from.
    String citation();

    /// What is wrong with the key; empty when it keeps the rule.
    Optional<String> broken(SubjectKey.Rsa key);

    /// The class name in lower case with hyphens.
    default String name() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /// The broken rule as a finding.
    default Optional<Finding> findingIn(SubjectKey.Rsa key) {
        return broken(key).map(message -> new Finding(name(), citation(), message));
    }
}
