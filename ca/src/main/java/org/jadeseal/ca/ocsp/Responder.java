// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extensions;
import org.jadeseal.ca.ceremony.StatusSigner;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;

/// Writes and signs answers in the name of one signer certificate.
///
/// ```asn1
/// OCSPResponse ::= SEQUENCE {
///     responseStatus      OCSPResponseStatus,
///     responseBytes       [0] EXPLICIT SEQUENCE {
///         responseType        OBJECT IDENTIFIER,  -- id-pkix-ocsp-basic
///         response            OCTET STRING } }
///
/// BasicOCSPResponse ::= SEQUENCE {
///     tbsResponseData     ResponseData,
///     signatureAlgorithm  AlgorithmIdentifier,
///     signature           BIT STRING,
///     certs               [0] EXPLICIT SEQUENCE OF Certificate }
///
/// ResponseData ::= SEQUENCE {
///     version             [0] EXPLICIT Version DEFAULT v1,
///     responderID         ResponderID,  -- byKey
///     producedAt          GeneralizedTime,
///     responses           SEQUENCE OF SingleResponse,
///     responseExtensions  [1] EXPLICIT Extensions OPTIONAL }
/// ```
///
/// RFC 6960 §4.2.1.
final class Responder {

    private static final byte[] SUCCESSFUL = Der.of(new ASN1Enumerated(0));
    private static final byte[] BASIC = Der.of(OCSPObjectIdentifiers.id_pkix_ocsp_basic);
    private static final byte[] NOTHING = {};

    private final StatusSigner signer;
    private final byte[] id;
    private final byte[] algorithm;
    private final byte[] certificates;

    Responder(StatusSigner signer) {
        this.signer = signer;
        byte[] key = IssuerHashes.ofKey("SHA-1", signer.certificate().structure());
        this.id = Der.element(0xA2, Der.element(0x04, key));
        this.algorithm = Der.of(signer.signer().algorithm());
        this.certificates =
                Der.element(0xA0, Der.sequence(Der.of(signer.certificate().structure())));
    }

    boolean isFor(StatusSigner other) {
        return signer.equals(other);
    }

    Bytes answer(
            Instant producedAt, List<CertificateAnswer> answers, Optional<Extensions> extensions) {
        byte[] data =
                Der.sequence(
                        id,
                        Der.generalizedTime(producedAt),
                        Der.sequence(
                                answers.stream()
                                        .map(CertificateAnswer::der)
                                        .toArray(byte[][]::new)),
                        extensions.map(all -> Der.element(0xA1, Der.of(all))).orElse(NOTHING));
        byte[] signature = signer.signer().sign(data);
        byte[] noUnusedBits = new byte[1];
        byte[] basic =
                Der.sequence(
                        data, algorithm, Der.element(0x03, noUnusedBits, signature), certificates);
        return Bytes.of(
                Der.sequence(
                        SUCCESSFUL,
                        Der.element(0xA0, Der.sequence(BASIC, Der.element(0x04, basic)))));
    }
}
