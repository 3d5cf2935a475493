// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ca.x509.SubjectKey;

/// What a certificate repeats of its issuer.
///
/// @param id the issuer
/// @param subject its name, which becomes the issuer field to the octet
/// @param keyIdentifier what the authorityKeyIdentifier says
/// @param algorithm what it signs with
/// @param notAfter the last second of its own certificate
public record CertificateIssuer(
        IssuerId id,
        X500Name subject,
        Bytes keyIdentifier,
        AlgorithmIdentifier algorithm,
        Instant notAfter) {

    /// The issuer that a CA certificate speaks of.
    ///
    /// @param algorithm what its key signs with
    public static CertificateIssuer of(
            IssuerId id, SignedCertificate certificate, AlgorithmIdentifier algorithm) {
        return new CertificateIssuer(
                id,
                certificate.subject(),
                certificate.key().identifier(),
                algorithm,
                certificate.notAfter());
    }

    /// An issuer that is about to sign its own certificate.
    public static CertificateIssuer toBe(
            IssuerId id,
            X500Name subject,
            SubjectKey key,
            AlgorithmIdentifier algorithm,
            Instant notAfter) {
        return new CertificateIssuer(id, subject, key.identifier(), algorithm, notAfter);
    }
}
