// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;

/// What became of judging a certificate before it is signed.
public sealed interface Judgement {

    /// It keeps every rule.
    record Clean(CleanCertificate certificate) implements Judgement {}

    /// It breaks these.
    record Broken(List<Finding> findings) implements Judgement {

        public Broken {
            findings = List.copyOf(findings);
        }
    }
}
