// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.net.URI;
import java.util.Optional;
import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// A CA that publishes lists, and how often.
///
/// @param delta where its deltas are; empty when it makes none
public record CrlIssuer(
        IssuerId id,
        SignedCertificate certificate,
        Signer signer,
        CrlTimes times,
        Optional<URI> delta) {

    /// What its lists are judged against.
    CertificateIssuer expected() {
        return CertificateIssuer.of(id, certificate, signer.algorithm());
    }
}
