// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.security.PublicKey;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jadeseal.ca.x509.SubjectKey;

/// How our keys sign.
public enum SignatureScheme {
    RSA_SHA256("SHA256withRSA"),
    RSA_SHA384("SHA384withRSA"),
    ECDSA_SHA256("SHA256withECDSA"),
    ECDSA_SHA384("SHA384withECDSA"),
    ML_DSA_65("ML-DSA-65");

    private static final Map<SignatureScheme, AlgorithmIdentifier> IDENTIFIERS =
            Map.of(
                    RSA_SHA256, withNull(PKCSObjectIdentifiers.sha256WithRSAEncryption),
                    RSA_SHA384, withNull(PKCSObjectIdentifiers.sha384WithRSAEncryption),
                    ECDSA_SHA256, new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256),
                    ECDSA_SHA384, new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384),
                    ML_DSA_65, new AlgorithmIdentifier(NISTObjectIdentifiers.id_ml_dsa_65));

    private final String javaName;

    SignatureScheme(String javaName) {
        this.javaName = javaName;
    }

    /// The scheme for everything but what the root signs. The hash of an elliptic curve is the one
    /// of its own strength (CA/B S/MIME BR §7.1.3.2.2).
    public static SignatureScheme ordinary(PublicKey key) {
        return ordinary(SubjectKey.ofOurs(key));
    }

    /// The scheme of the root: as [#ordinary(PublicKey)], but SHA-384 beside RSA.
    static SignatureScheme strong(PublicKey key) {
        SignatureScheme ordinary = ordinary(key);
        return ordinary == RSA_SHA256 ? RSA_SHA384 : ordinary;
    }

    /// The scheme that a card uses with a key of this kind.
    public static SignatureScheme ordinary(SubjectKey key) {
        return switch (key) {
            case SubjectKey.Rsa _ -> RSA_SHA256;
            case SubjectKey.Elliptic point ->
                    point.curve() == SubjectKey.Curve.P_256 ? ECDSA_SHA256 : ECDSA_SHA384;
            case SubjectKey.MlDsa _ -> ML_DSA_65;
        };
    }

    /// The algorithm as certificates name it (RFC 4055 §5, RFC 5758 §3.2, RFC 9881 §2).
    public AlgorithmIdentifier identifier() {
        return Objects.requireNonNull(IDENTIFIERS.get(this));
    }

    /// The scheme that `algorithm` names.
    ///
    /// @throws IllegalArgumentException if it is none of ours
    static SignatureScheme of(AlgorithmIdentifier algorithm) {
        for (SignatureScheme scheme : values()) {
            if (scheme.identifier().equals(algorithm)) {
                return scheme;
            }
        }
        throw new IllegalArgumentException(
                "signature algorithm " + algorithm.getAlgorithm() + " is none of ours");
    }

    String javaName() {
        return javaName;
    }

    private static AlgorithmIdentifier withNull(ASN1ObjectIdentifier algorithm) {
        return new AlgorithmIdentifier(algorithm, DERNull.INSTANCE);
    }
}
