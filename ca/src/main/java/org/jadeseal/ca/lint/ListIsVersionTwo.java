// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;

/// Older lists have no extensions, and all of ours have some.
final class ListIsVersionTwo extends ListRule {

    ListIsVersionTwo() {
        super("RFC 5280 §5.1.2.1", "version must be 2, as there are extensions");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.version().equals(Optional.of(1));
    }
}
