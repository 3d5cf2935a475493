// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;

/// The next list is made by the plan, however long this one took.
final class ListComesBeforeTheNext extends ListRule {

    ListComesBeforeTheNext() {
        super("RFC 5280 §5.1.2.5", "nextUpdate must be later than thisUpdate, and as planned");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        long planned = candidate.expected().nextUpdate().getEpochSecond();
        return planned > candidate.times().thisUpdate()
                && candidate.times().nextUpdate().equals(Optional.of(planned));
    }
}
