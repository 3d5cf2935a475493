// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.inspection;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditTrail;

/// What became of looking into the audit log.
public sealed interface Inspecting {

    /// A page, newest entry first.
    ///
    /// @param next after which the following page begins, empty on the last one
    record Shown(List<AuditTrail.Found> entries, Optional<AuditTrail.Position> next)
            implements Inspecting {

        public Shown {
            entries = List.copyOf(entries);
        }
    }

    /// The gate stayed shut.
    record Refused() implements Inspecting {}
}
