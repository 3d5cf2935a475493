// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.lint.Approved;
import org.jadeseal.ca.lint.CleanCertificate;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.Validity;

/// One certificate that has been built and judged but not signed.
///
/// @param clean what will be signed, to the octet
record PreparedCertificate(
        CertificateKind kind, IssuerId issuer, Approved approved, CleanCertificate clean) {

    SerialNumber serial() {
        return approved.serial();
    }

    Validity validity() {
        return approved.validity();
    }

    /// SHA-256 of the SubjectPublicKeyInfo.
    Bytes keyHash() {
        return approved.key().der().sha256();
    }

    Bytes tbs() {
        return clean.tbs();
    }
}
