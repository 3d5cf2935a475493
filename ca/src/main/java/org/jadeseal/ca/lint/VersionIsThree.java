// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Older versions have no extensions, and all of ours have some.
final class VersionIsThree extends CertificateRule {

    VersionIsThree() {
        super("RFC 5280 §4.1.2.1", "version must be 3, as there are extensions");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.tbs().getVersionNumber() == 3;
    }
}
