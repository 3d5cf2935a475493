// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// A rule that a list of revoked certificates must keep.
abstract non-sealed class ListRule extends Rule<ListCandidate> {

    ListRule(String citation, String text) {
        super(citation, text);
    }
}
