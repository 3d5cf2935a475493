// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;

/// A to-be-signed certificate for a client that has passed every check. Only [OrderPreparation]
/// makes one.
public final class PreparedSingle {

    private final PreparedIssuance issuance;
    private final RecordingNote note;

    PreparedSingle(PreparedIssuance issuance, RecordingNote note) {
        this.issuance = issuance;
        this.note = note;
    }

    /// The act of issuance.
    public IssuanceId id() {
        return issuance.id();
    }

    /// The CA that will sign it.
    public IssuerId issuer() {
        return issuance.certificates().getFirst().issuer();
    }

    /// The number it will have.
    public SerialNumber serial() {
        return issuance.certificates().getFirst().serial();
    }

    PreparedIssuance issuance() {
        return issuance;
    }

    RecordingNote note() {
        return note;
    }
}
