// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.Validity;

/// One certificate that has been built and linted but not signed.
///
/// @param keyHash SHA-256 of the SubjectPublicKeyInfo
/// @param tbs what will be signed, to the octet
record PreparedCertificate(
        CertificateKind kind,
        IssuerId issuer,
        SerialNumber serial,
        Validity validity,
        Bytes keyHash,
        Bytes tbs) {}
