// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

/// What a certificate is for; the name of its profile.
enum CertificateKind {
    SIGNATURE("signature"),
    ENCRYPTION("encryption"),
    CARD_AUTHENTICATION("card-authentication"),
    ATTESTATION("attestation"),
    ORDERED_SIGNATURE("ordered-signature"),
    ORDERED_ENCRYPTION("ordered-encryption"),
    PROGRAM("program"),
    OFFICER_LOGIN("officer-login"),
    OFFICER_DECISION("officer-decision");

    private final String column;

    CertificateKind(String column) {
        this.column = column;
    }

    /// The name in the table `issued_certificate`.
    String column() {
        return column;
    }
}
