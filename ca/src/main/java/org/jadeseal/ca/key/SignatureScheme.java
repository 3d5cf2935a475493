// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jadeseal.ca.x509.SubjectKey;

/// How our keys sign.
public enum SignatureScheme {
    RSA_SHA256("SHA256withRSA"),
    RSA_SHA384("SHA384withRSA"),
    ECDSA_SHA256("SHA256withECDSA");

    private static final Map<SignatureScheme, AlgorithmIdentifier> IDENTIFIERS =
            Map.of(
                    RSA_SHA256, withNull(PKCSObjectIdentifiers.sha256WithRSAEncryption),
                    RSA_SHA384, withNull(PKCSObjectIdentifiers.sha384WithRSAEncryption),
                    ECDSA_SHA256, new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256));

    private final String javaName;

    SignatureScheme(String javaName) {
        this.javaName = javaName;
    }

    /// The scheme for everything but what the root signs.
    public static SignatureScheme ordinary(PublicKey key) {
        return key instanceof RSAKey ? RSA_SHA256 : ECDSA_SHA256;
    }

    /// The scheme that a card uses with a key of this kind.
    public static SignatureScheme ordinary(SubjectKey key) {
        return switch (key) {
            case SubjectKey.Rsa _ -> RSA_SHA256;
            case SubjectKey.P256 _ -> ECDSA_SHA256;
        };
    }

    /// The algorithm as certificates name it (RFC 4055 §5, RFC 5758 §3.2).
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

    KeyAlgorithm smallestKey() {
        return switch (this) {
            case RSA_SHA256, RSA_SHA384 -> KeyAlgorithm.RSA_2048;
            case ECDSA_SHA256 -> KeyAlgorithm.P_256;
        };
    }

    String javaName() {
        return javaName;
    }

    private static AlgorithmIdentifier withNull(ASN1ObjectIdentifier algorithm) {
        return new AlgorithmIdentifier(algorithm, DERNull.INSTANCE);
    }
}
