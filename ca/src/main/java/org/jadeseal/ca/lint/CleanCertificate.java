// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.jadeseal.ca.x509.Bytes;

/// The octets of a certificate that was judged and found to keep every rule. Only [Lint] makes one,
/// so nothing else can be recorded and nothing unrecorded signed.
public final class CleanCertificate {

    private final Bytes tbs;

    CleanCertificate(Bytes tbs) {
        this.tbs = tbs;
    }

    /// What the issuer's key may sign.
    public Bytes tbs() {
        return tbs;
    }
}
