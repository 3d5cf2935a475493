// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

/// Why a certificate was revoked for good (RFC 5280 §5.3.1, `CRLReason`).
///
/// `certificateHold` and `removeFromCRL` are not here: they are not final.
public enum RevocationReason {
    /// Never written into a CRL or an OCSP answer.
    UNSPECIFIED(0),
    /// The private key, or the card that holds it, was lost, exposed or tampered with.
    KEY_COMPROMISE(1),
    /// The issuer's own key is no longer to be trusted.
    CA_COMPROMISE(2),
    /// Name or organisation changed.
    AFFILIATION_CHANGED(3),
    /// Another certificate takes its place.
    SUPERSEDED(4),
    /// No longer needed, or never activated.
    CESSATION_OF_OPERATION(5),
    /// The CA's own motion: a breach of terms, wrong data.
    PRIVILEGE_WITHDRAWN(9);

    private final int code;

    RevocationReason(int code) {
        this.code = code;
    }

    /// The value of `CRLReason`.
    public int code() {
        return code;
    }

    /// The reason with this code.
    ///
    /// @throws IllegalArgumentException if none of ours has this code
    public static RevocationReason of(int code) {
        for (RevocationReason reason : values()) {
            if (reason.code == code) {
                return reason;
            }
        }
        throw new IllegalArgumentException("CRLReason must be 0, 1, 2, 3, 4, 5 or 9, was " + code);
    }
}
