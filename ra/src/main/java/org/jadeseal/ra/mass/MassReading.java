// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;

/// What an officer gets to see of mass changes.
public sealed interface MassReading {

    /// A page of the list, newest case first.
    ///
    /// @param next where the following page begins, empty on the last one
    record Page(List<MassChange> changes, Optional<CaseNumber> next) implements MassReading {

        public Page {
            changes = List.copyOf(changes);
        }
    }

    /// One with its decisions so far, oldest first.
    record One(MassChange change, List<Decision> decisions) implements MassReading {

        public One {
            decisions = List.copyOf(decisions);
        }
    }

    /// There is no such case.
    record Unknown() implements MassReading {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements MassReading {}
}
