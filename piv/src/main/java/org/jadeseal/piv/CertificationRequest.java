// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.function.UnaryOperator;

/// A PKCS #10 request whose signature is made elsewhere: on the card (RFC 2986).
///
/// ```
/// CertificationRequest ::= SEQUENCE {
///     certificationRequestInfo  CertificationRequestInfo,
///     signatureAlgorithm        AlgorithmIdentifier,
///     signature                 BIT STRING }
///
/// CertificationRequestInfo ::= SEQUENCE {
///     version        INTEGER { v1(0) },
///     subject        Name,                      -- one CN, UTF8String
///     subjectPKInfo  SubjectPublicKeyInfo,
///     attributes     [0] IMPLICIT SET OF Attribute }
///
/// Attribute ::= SEQUENCE { type OBJECT IDENTIFIER, values SET OF OCTET STRING }  -- ours: one value
/// ```
public final class CertificationRequest {

    /// ub-common-name (RFC 5280, appendix A.1).
    public static final int LONGEST_NAME = 64;

    private static final byte[] VERSION_1 = {0};

    private final KeyAlgorithm algorithm;
    private final byte[] body;

    private CertificationRequest(KeyAlgorithm algorithm, byte[] body) {
        this.algorithm = algorithm;
        this.body = body;
    }

    /// Everything but the signature.
    ///
    /// @param commonName 1 to 64 characters
    /// @param attribute object identifier in dots, for example `1.2.840.113549.1.9.7`
    /// @param value what the attribute says; becomes an OCTET STRING
    public static CertificationRequest of(
            String commonName,
            KeyAlgorithm algorithm,
            PublicKey publicKey,
            String attribute,
            byte[] value) {
        byte[] attributes =
                Der.sequence(Der.objectIdentifier(attribute), Der.set(Der.octetString(value)));
        byte[] body =
                Der.sequence(
                        Der.integer(VERSION_1),
                        name(commonName),
                        publicKey.getEncoded(),
                        Der.contextConstructed(0, attributes));
        return new CertificationRequest(algorithm, body);
    }

    /// The DER of CertificationRequestInfo.
    public byte[] toBeSigned() {
        return body.clone();
    }

    /// The whole request in DER.
    ///
    /// @param signer makes the signature over the bytes it gets, as `PivCard.sign` does
    public byte[] signedBy(UnaryOperator<byte[]> signer) {
        byte[] signature = signer.apply(body.clone());
        return Der.sequence(body, signatureAlgorithm(), Der.bitString(signature));
    }

    /// sha256WithRSAEncryption with NULL (RFC 4055, 5), ecdsa-with-SHA256 and -SHA384 without
    /// parameters (RFC 5758, 3.2).
    private byte[] signatureAlgorithm() {
        return switch (algorithm) {
            case RSA_2048, RSA_3072 ->
                    Der.sequence(Der.objectIdentifier("1.2.840.113549.1.1.11"), Der.nothing());
            case P_256 -> Der.sequence(Der.objectIdentifier("1.2.840.10045.4.3.2"));
            case P_384 -> Der.sequence(Der.objectIdentifier("1.2.840.10045.4.3.3"));
        };
    }

    /// Name ::= SEQUENCE OF SET OF SEQUENCE { type OBJECT IDENTIFIER, value UTF8String }.
    private static byte[] name(String commonName) {
        int length = commonName.codePointCount(0, commonName.length());
        if (length < 1 || length > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a common name of " + length + " characters, expected 1 to 64");
        }
        byte[] text = commonName.getBytes(StandardCharsets.UTF_8);
        return Der.sequence(
                Der.set(Der.sequence(Der.objectIdentifier("2.5.4.3"), Der.utf8String(text))));
    }
}
