// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// The SEQUENCE of extensions has no empty form.
final class ExtensionsAreNotAnEmptyList extends CertificateRule {

    ExtensionsAreNotAnEmptyList() {
        super("RFC 5280 §4.1, §4.1.2.9", "extensions must hold at least one");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.tbs().getExtensions() != null
                && candidate.tbs().getExtensions().getExtensionOIDs().length > 0;
    }
}
