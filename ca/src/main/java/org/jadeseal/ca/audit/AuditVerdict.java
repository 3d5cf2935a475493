// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.util.List;

/// What a verification of the whole audit trail found.
public sealed interface AuditVerdict {

    /// Nothing is missing and nothing was changed.
    record Sound(long chains, long entries, long checkpoints) implements AuditVerdict {}

    /// Something is missing or was changed.
    ///
    /// @param findings one sentence each; the first hundred
    record Unsound(List<String> findings) implements AuditVerdict {

        public Unsound {
            findings = List.copyOf(findings);
        }
    }
}
