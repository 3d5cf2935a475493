// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.client;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;

/// What became of looking at cases of programs.
public sealed interface ClientReading {

    /// A page of the list, newest case first.
    ///
    /// @param next where the following page begins, empty on the last one
    record Page(List<ClientCase> cases, Optional<CaseNumber> next) implements ClientReading {

        public Page {
            cases = List.copyOf(cases);
        }
    }

    /// One case with its decisions so far, oldest first.
    record Found(ClientCase shown, List<Decision> decisions) implements ClientReading {

        public Found {
            decisions = List.copyOf(decisions);
        }
    }

    /// There is no such case.
    record Unknown() implements ClientReading {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements ClientReading {}
}
