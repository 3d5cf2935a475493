// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.x509.SerialNumber;

/// A to-be-signed card-authentication certificate that has passed every check. Only [Preparation]
/// makes one.
public final class PreparedCardAuthentication {

    private final PreparedIssuance issuance;

    PreparedCardAuthentication(PreparedIssuance issuance) {
        this.issuance = issuance;
    }

    /// The act of issuance.
    public IssuanceId id() {
        return issuance.id();
    }

    /// The number the certificate will have.
    public SerialNumber serial() {
        return issuance.certificates().getFirst().serial();
    }

    PreparedIssuance issuance() {
        return issuance;
    }
}
