// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.util.List;

/// What a verification of the whole audit trail found.
public sealed interface AuditVerdict {

    /// Nothing is missing and nothing was changed.
    record Sound(long chains, long entries, long checkpoints) implements AuditVerdict {}

    /// Nothing was changed, but the database was put back from a backup, and what came after that
    /// backup is missing, as is written in the log itself.
    ///
    /// @param losses one sentence for each restore and node
    record Restored(Sound rest, List<String> losses) implements AuditVerdict {

        public Restored {
            losses = List.copyOf(losses);
        }
    }

    /// Something is missing or was changed.
    ///
    /// @param findings one sentence each; the first hundred
    record Unsound(List<String> findings) implements AuditVerdict {

        public Unsound {
            findings = List.copyOf(findings);
        }
    }
}
