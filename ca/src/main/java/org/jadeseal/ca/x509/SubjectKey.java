// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;

/// A public key that somebody wants certified, of one of the kinds we know.
///
/// ```asn1
/// SubjectPublicKeyInfo ::= SEQUENCE {
///     algorithm         AlgorithmIdentifier,
///     subjectPublicKey  BIT STRING }
/// ```
///
/// RFC 5280 §4.1.2.7. Known by its form only; whether it is a good key is for `ca.lint`.
public sealed interface SubjectKey {

    /// The end of 2030 (NIST SP 800-131A Rev. 2, IR 8547 draft).
    Instant RSA_2048_SUNSET = Instant.parse("2030-12-31T23:59:59Z");

    /// The whole structure in DER.
    Bytes der();

    /// An RSA key (RFC 3279 §2.3.1).
    record Rsa(Bytes der, BigInteger modulus, BigInteger exponent) implements SubjectKey {}

    /// A point of a curve, uncompressed and on the curve (RFC 5480 §2).
    record Elliptic(Bytes der, Curve curve) implements SubjectKey {}

    /// A key of ML-DSA-65, which only signs (FIPS 204, RFC 9881 §4).
    record MlDsa(Bytes der) implements SubjectKey {

        /// FIPS 204 §4, table 2.
        private static final int OCTETS = 1952;
    }

    /// The curves we know (FIPS 186-5, SP 800-186).
    enum Curve {
        P_256("1.2.840.10045.3.1.7", 65),
        P_384("1.3.132.0.34", 97);

        private final String name;
        private final int octets;

        /// @param name of the curve (RFC 5480 §2.1.1.1)
        /// @param octets of an uncompressed point
        Curve(String name, int octets) {
            this.name = name;
            this.octets = octets;
        }

        private ASN1ObjectIdentifier identifier() {
            return new ASN1ObjectIdentifier(name);
        }
    }

    /// RFC 5280 §4.2.1.2 method 1: the SHA-1 hash of the key bits.
    default Bytes identifier() {
        return Bytes.of(Digests.sha1(structure().getPublicKeyData().getOctets()));
    }

    /// The last second in which a certificate of this key may be valid: RSA with 2048 bits is used
    /// up to the end of 2030 (NIST SP 800-131A Rev. 2, IR 8547 draft), other keys have no such end.
    default Instant sunset() {
        return this instanceof Rsa rsa && rsa.modulus().bitLength() <= 2048
                ? RSA_2048_SUNSET
                : Instant.MAX;
    }

    /// The structure for the library.
    default SubjectPublicKeyInfo structure() {
        return SubjectPublicKeyInfo.getInstance(der().toArray());
    }

    /// A key that we have made ourselves.
    ///
    /// @throws IllegalArgumentException if it is of a kind we never make
    static SubjectKey ofOurs(PublicKey key) {
        try {
            return parse(Bytes.of(key.getEncoded()));
        } catch (MalformedKeyException e) {
            throw new IllegalArgumentException("key is of a kind we never make", e);
        }
    }

    /// Reads a structure that came from outside.
    ///
    /// @param der at most 2,048 octets
    /// @throws MalformedKeyException if it is not the DER of a key of a known kind
    static SubjectKey parse(Bytes der) throws MalformedKeyException {
        if (der.length() > 2048) {
            throw new MalformedKeyException(
                    "public key must have at most 2048 octets, had " + der.length());
        }
        try {
            return read(der);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new MalformedKeyException("public key is not a SubjectPublicKeyInfo in DER", e);
        }
    }

    private static SubjectKey read(Bytes der) throws IOException, MalformedKeyException {
        SubjectPublicKeyInfo read =
                SubjectPublicKeyInfo.getInstance(ASN1Primitive.fromByteArray(der.toArray()));
        if (!Bytes.of(read.getEncoded(ASN1Encoding.DER)).equals(der)) {
            throw new MalformedKeyException("public key is not in DER");
        }
        var algorithm = read.getAlgorithm();
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            RSAPublicKey key = RSAPublicKey.getInstance(read.parsePublicKey());
            return new Rsa(der, key.getModulus(), key.getPublicExponent());
        }
        if (algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            for (Curve curve : Curve.values()) {
                if (curve.identifier().equals(algorithm.getParameters())) {
                    return point(der, curve, read.getPublicKeyData().getOctets());
                }
            }
        }
        if (algorithm.equals(new AlgorithmIdentifier(NISTObjectIdentifiers.id_ml_dsa_65))) {
            return lattice(der, read.getPublicKeyData().getOctets());
        }
        throw new MalformedKeyException(
                "public key must be RSA, P-256, P-384 or ML-DSA-65, was of algorithm "
                        + algorithm.getAlgorithm().getId());
    }

    private static SubjectKey point(Bytes der, Curve curve, byte[] octets)
            throws MalformedKeyException {
        if (octets.length != curve.octets || octets[0] != 4) {
            throw new MalformedKeyException(
                    "%s key must be an uncompressed point of %d octets, had %d"
                            .formatted(curve, curve.octets, octets.length));
        }
        CustomNamedCurves.getByOID(curve.identifier()).getCurve().decodePoint(octets);
        return new Elliptic(der, curve);
    }

    private static SubjectKey lattice(Bytes der, byte[] octets) throws MalformedKeyException {
        if (octets.length != MlDsa.OCTETS) {
            throw new MalformedKeyException(
                    "ML-DSA-65 key must have " + MlDsa.OCTETS + " octets, had " + octets.length);
        }
        return new MlDsa(der);
    }
}
