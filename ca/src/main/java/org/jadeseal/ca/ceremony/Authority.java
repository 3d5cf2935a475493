// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// One of our CAs, able to sign.
///
/// @param id which one
/// @param certificate its own
/// @param signer holds its key
public record Authority(IssuerId id, SignedCertificate certificate, Signer signer) {

    /// What the certificates that it signs repeat of it.
    public CertificateIssuer issuer() {
        return CertificateIssuer.of(id, certificate, signer.algorithm());
    }
}
