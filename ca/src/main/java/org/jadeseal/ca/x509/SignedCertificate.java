// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/// A certificate with its signature.
///
/// ```asn1
/// Certificate ::= SEQUENCE {
///     tbsCertificate      TBSCertificate,
///     signatureAlgorithm  AlgorithmIdentifier,
///     signatureValue      BIT STRING }
/// ```
///
/// RFC 5280 §4.1. Equal to another of the same octets.
///
/// Taken apart when that is first asked for, and then no more: our own certificates are asked with
/// each answer and each signature. Safe for use by many threads.
public final class SignedCertificate {

    private final Bytes der;
    private volatile @Nullable Certificate structure;
    private volatile @Nullable Validity validity;

    /// @param der the whole structure
    public SignedCertificate(Bytes der) {
        this.der = der;
    }

    /// The whole structure.
    public Bytes der() {
        return der;
    }

    /// Puts a signature to what was signed.
    public static SignedCertificate of(Bytes tbs, AlgorithmIdentifier algorithm, byte[] signature) {
        return new SignedCertificate(
                Bytes.of(
                        Der.sequence(
                                tbs.toArray(),
                                Der.of(algorithm),
                                Der.of(new DERBitString(signature)))));
    }

    /// The structure for the library.
    public Certificate structure() {
        Certificate known = structure;
        if (known == null) {
            known = Certificate.getInstance(der.toArray());
            structure = known;
        }
        return known;
    }

    /// What was signed.
    public Bytes tbs() {
        return Bytes.of(Der.of(structure().getTBSCertificate()));
    }

    /// Whom it speaks of.
    public X500Name subject() {
        return structure().getSubject();
    }

    /// Whether its subject is named so.
    public boolean speaksOf(SubscriberNames names) {
        return Bytes.of(Der.of(subject())).equals(Bytes.of(names.der()));
    }

    /// Whose key it certifies.
    ///
    /// @throws IllegalStateException if the key is of a kind we never certify
    public SubjectKey key() {
        try {
            return SubjectKey.parse(Bytes.of(Der.of(structure().getSubjectPublicKeyInfo())));
        } catch (MalformedKeyException e) {
            throw new IllegalStateException("certificate " + serial() + " is not one of ours", e);
        }
    }

    /// Its number.
    public SerialNumber serial() {
        return new SerialNumber(structure().getSerialNumber().getValue());
    }

    /// When it may be used.
    public Validity validity() {
        Validity known = validity;
        if (known == null) {
            known =
                    new Validity(
                            structure().getStartDate().getDate().toInstant(),
                            structure().getEndDate().getDate().toInstant());
            validity = known;
        }
        return known;
    }

    /// The last second of its validity.
    public Instant notAfter() {
        return validity().notAfter();
    }

    /// Whether the platform's own parser finds exactly `expected` in it.
    public boolean hasSameContentReadBack(Bytes expected) {
        try {
            return expected.equals(Bytes.of(read().getTBSCertificate()));
        } catch (CertificateEncodingException e) {
            return false;
        }
    }

    /// The same, read by the platform's own parser.
    ///
    /// @throws IllegalStateException if that parser refuses it
    public X509Certificate read() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der.toArray()));
        } catch (CertificateException e) {
            throw new IllegalStateException(
                    "certificate " + serial() + " cannot be read back by the Java platform", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedCertificate that && der.equals(that.der);
    }

    @Override
    public int hashCode() {
        return der.hashCode();
    }

    @Override
    public String toString() {
        return der.hex();
    }
}
