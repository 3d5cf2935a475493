// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// The SEQUENCE of entries has no empty form.
final class EmptyListHasNoEntriesAtAll extends ListRule {

    EmptyListHasNoEntriesAtAll() {
        super("RFC 5280 §5.1.2.6", "revokedCertificates must be absent when nothing is listed");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.entries().filter(read -> read.tally().count() == 0).isEmpty();
    }
}
