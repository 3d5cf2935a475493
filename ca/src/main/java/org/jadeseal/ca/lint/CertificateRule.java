// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// A rule that a certificate must keep.
abstract non-sealed class CertificateRule extends Rule<Candidate> {

    CertificateRule(String citation, String text) {
        super(citation, text);
    }

    /// Which certificates it is about.
    boolean concerns(Practice practice) {
        return true;
    }
}
