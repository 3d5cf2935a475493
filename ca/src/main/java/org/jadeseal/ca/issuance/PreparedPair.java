// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.Validity;

/// Two to-be-signed certificates that have passed every check. Only [Preparation] makes one, so
/// nobody can record or sign what was not checked.
public final class PreparedPair {

    private final PreparedIssuance issuance;

    PreparedPair(PreparedIssuance issuance) {
        this.issuance = issuance;
    }

    /// The act of issuance.
    public IssuanceId id() {
        return issuance.id();
    }

    /// The number the signature certificate will have.
    public SerialNumber signatureSerial() {
        return issuance.certificates().getFirst().serial();
    }

    /// The number the encryption certificate will have.
    public SerialNumber encryptionSerial() {
        return issuance.certificates().getLast().serial();
    }

    /// The CA that will sign both.
    public IssuerId issuer() {
        return issuance.certificates().getFirst().issuer();
    }

    /// When both certificates may be used.
    public Validity validity() {
        return issuance.certificates().getFirst().validity();
    }

    PreparedIssuance issuance() {
        return issuance;
    }
}
