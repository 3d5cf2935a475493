// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Whoever has two lists takes the newer one.
final class ListTimeIsTheOneItWasMadeAt extends ListRule {

    ListTimeIsTheOneItWasMadeAt() {
        super("RFC 5280 §5.1.2.4", "thisUpdate must be when the list was made");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.times().thisUpdate() == candidate.expected().thisUpdate().getEpochSecond();
    }
}
