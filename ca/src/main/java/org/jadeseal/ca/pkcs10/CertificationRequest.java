// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.pkcs10;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.key.SignatureScheme;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.MalformedKeyException;
import org.jadeseal.ca.x509.SubjectKey;

/// A request that was read.
///
/// ```asn1
/// CertificationRequest ::= SEQUENCE {
///     certificationRequestInfo  SEQUENCE {
///         version     INTEGER { v1(0) },
///         subject     Name,
///         subjectPKInfo SubjectPublicKeyInfo,
///         attributes  [0] IMPLICIT SET OF Attribute },
///     signatureAlgorithm        AlgorithmIdentifier,
///     signature                 BIT STRING }
/// ```
///
/// RFC 2986 §4. The subject is not read at all.
///
/// @param key the key to certify
/// @param nonce the content of our own attribute, an OCTET STRING
/// @param selfSigned whether the private half of the key has signed it
public record CertificationRequest(SubjectKey key, Optional<Bytes> nonce, boolean selfSigned) {

    private static final int MAX_OCTETS = 8192;

    /// Reads a request and verifies its signature.
    ///
    /// @param der at most 8,192 octets
    /// @param nonceAttribute the type of the attribute with the nonce, dotted decimal
    /// @throws MalformedRequestException if it is not a request, or its key is of an unknown kind
    public static CertificationRequest parse(Bytes der, String nonceAttribute)
            throws MalformedRequestException {
        return read(der, request -> read(request, new ASN1ObjectIdentifier(nonceAttribute)));
    }

    /// SHA-256 of the key to certify, by which it is known; its signature is not verified.
    ///
    /// @param der as for [#parse]; empty when that would refuse it
    public static Optional<Bytes> keyHash(Bytes der) {
        try {
            return Optional.of(read(der, CertificationRequest::key).der().sha256());
        } catch (MalformedRequestException _) {
            return Optional.empty();
        }
    }

    /// What is taken out of a request.
    private interface Reading<T> {
        T of(org.bouncycastle.asn1.pkcs.CertificationRequest request)
                throws MalformedRequestException, MalformedKeyException;
    }

    private static <T> T read(Bytes der, Reading<T> reading) throws MalformedRequestException {
        if (der.length() > MAX_OCTETS) {
            throw new MalformedRequestException(
                    "certification request must have at most "
                            + MAX_OCTETS
                            + " octets, had "
                            + der.length());
        }
        try {
            var request =
                    org.bouncycastle.asn1.pkcs.CertificationRequest.getInstance(
                            ASN1Primitive.fromByteArray(der.toArray()));
            if (request == null) {
                throw new MalformedRequestException("octets are not a certification request");
            }
            return reading.of(request);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new MalformedRequestException("octets are not a certification request", e);
        } catch (MalformedKeyException e) {
            throw new MalformedRequestException("key of the request: " + e.getMessage(), e);
        }
    }

    private static CertificationRequest read(
            org.bouncycastle.asn1.pkcs.CertificationRequest request, ASN1ObjectIdentifier nonce)
            throws MalformedKeyException {
        var content = request.getCertificationRequestInfo();
        SubjectKey key = key(request);
        boolean expected =
                SignatureScheme.ordinary(key)
                        .identifier()
                        .getAlgorithm()
                        .equals(request.getSignatureAlgorithm().getAlgorithm());
        boolean signed =
                expected
                        && SignatureCheck.holds(
                                key, Der.of(content), request.getSignature().getOctets());
        return new CertificationRequest(key, attribute(content.getAttributes(), nonce), signed);
    }

    private static SubjectKey key(org.bouncycastle.asn1.pkcs.CertificationRequest request)
            throws MalformedKeyException {
        return SubjectKey.parse(
                Bytes.of(Der.of(request.getCertificationRequestInfo().getSubjectPublicKeyInfo())));
    }

    /// The single OCTET STRING of the attribute; empty when it is missing or stands there twice.
    private static Optional<Bytes> attribute(ASN1Set attributes, ASN1ObjectIdentifier type) {
        Optional<Bytes> found = Optional.empty();
        for (ASN1Encodable element : attributes == null ? new DERSet() : attributes) {
            Attribute attribute = Attribute.getInstance(element);
            if (!attribute.getAttrType().equals(type)) {
                continue;
            }
            ASN1Set values = attribute.getAttrValues();
            if (found.isPresent()
                    || values.size() != 1
                    || !(values.getObjectAt(0) instanceof ASN1OctetString value)) {
                return Optional.empty();
            }
            found = Optional.of(Bytes.of(value.getOctets()));
        }
        return found;
    }
}
