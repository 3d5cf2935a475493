// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;

/// What became of looking at requests.
public sealed interface RequestReading {

    /// A page of the list, newest case first.
    ///
    /// @param next where the following page begins, empty on the last one
    record Page(List<Request> requests, Optional<CaseNumber> next) implements RequestReading {

        public Page {
            requests = List.copyOf(requests);
        }
    }

    /// One request with its decisions so far, oldest first.
    record Found(Request request, List<Decision> decisions) implements RequestReading {

        public Found {
            decisions = List.copyOf(decisions);
        }
    }

    /// There is no such case.
    record Unknown() implements RequestReading {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements RequestReading {}
}
