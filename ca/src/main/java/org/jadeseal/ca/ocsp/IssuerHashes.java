// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.jadeseal.ca.x509.Der;

/// How requests name an issuer under one hash algorithm: the hashes of its name and of its key's
/// bits (RFC 6960 §4.1.1, `CertID`).
final class IssuerHashes {

    private final ASN1ObjectIdentifier algorithm;
    private final byte[] name;
    private final byte[] key;

    private IssuerHashes(ASN1ObjectIdentifier algorithm, byte[] name, byte[] key) {
        this.algorithm = algorithm;
        this.name = name;
        this.key = key;
    }

    /// The usual algorithm; nothing rests on its collision resistance here.
    static IssuerHashes sha1(Certificate issuer) {
        return of(OIWObjectIdentifiers.idSHA1, "SHA-1", issuer);
    }

    /// The algorithm that RFC 9919 recommends.
    static IssuerHashes sha256(Certificate issuer) {
        return of(NISTObjectIdentifiers.id_sha256, "SHA-256", issuer);
    }

    /// The hash of a key's bits without their wrapping; with SHA-1 it is also `KeyHash` of a
    /// responder (RFC 6960 §4.2.1).
    static byte[] ofKey(String algorithm, Certificate certificate) {
        return hash(algorithm, certificate.getSubjectPublicKeyInfo().getPublicKeyData().getBytes());
    }

    private static IssuerHashes of(
            ASN1ObjectIdentifier identifier, String algorithm, Certificate issuer) {
        return new IssuerHashes(
                identifier, hash(algorithm, Der.of(issuer.getSubject())), ofKey(algorithm, issuer));
    }

    boolean match(CertID asked) {
        return asked.getHashAlgorithm().getAlgorithm().equals(algorithm)
                && Arrays.equals(asked.getIssuerKeyHash().getOctets(), key)
                && Arrays.equals(asked.getIssuerNameHash().getOctets(), name);
    }

    static byte[] hash(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
