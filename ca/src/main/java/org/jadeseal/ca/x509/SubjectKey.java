// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
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

    /// A point of P-256, uncompressed and on the curve (RFC 5480 §2).
    record P256(Bytes der) implements SubjectKey {}

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
        if (algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                && SECObjectIdentifiers.secp256r1.equals(algorithm.getParameters())) {
            return point(der, read.getPublicKeyData().getOctets());
        }
        throw new MalformedKeyException(
                "public key must be RSA or P-256, was of algorithm "
                        + algorithm.getAlgorithm().getId());
    }

    private static SubjectKey point(Bytes der, byte[] octets) throws MalformedKeyException {
        if (octets.length != 65 || octets[0] != 4) {
            throw new MalformedKeyException(
                    "P-256 key must be an uncompressed point of 65 octets, had " + octets.length);
        }
        CustomNamedCurves.getByOID(SECObjectIdentifiers.secp256r1).getCurve().decodePoint(octets);
        return new P256(der);
    }
}
