// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Above all no certificateIssuer: each list is of one issuer.
final class EntryExtensionsAreOurs extends ListRule {

    EntryExtensionsAreOurs() {
        super(
                "our certificate profiles, 2.4",
                "entries must have reasonCode and invalidityDate only");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.isFreeOf(EntryFault.UNKNOWN_EXTENSION);
    }
}
