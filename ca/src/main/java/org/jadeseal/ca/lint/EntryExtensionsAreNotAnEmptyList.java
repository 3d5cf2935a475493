// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// The SEQUENCE of extensions has no empty form.
final class EntryExtensionsAreNotAnEmptyList extends ListRule {

    EntryExtensionsAreNotAnEmptyList() {
        super("RFC 5280 §5.1, §5.3", "crlEntryExtensions must hold at least one");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.isFreeOf(EntryFault.EMPTY_EXTENSIONS);
    }
}
