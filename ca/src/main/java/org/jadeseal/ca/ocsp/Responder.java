// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extensions;
import org.jadeseal.ca.ceremony.StatusSigner;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;

/// Writes and signs answers in the name of one signer certificate.
///
/// ```asn1
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

    private final StatusSigner signer;
    private final ResponderID id;
    private final DERSequence certificates;

    Responder(StatusSigner signer) {
        this.signer = signer;
        Certificate certificate = signer.certificate().structure();
        this.id = new ResponderID(new DEROctetString(IssuerHashes.ofKey("SHA-1", certificate)));
        this.certificates = new DERSequence(certificate);
    }

    boolean isFor(StatusSigner other) {
        return signer.equals(other);
    }

    Bytes answer(
            Instant producedAt, List<CertificateAnswer> answers, Optional<Extensions> extensions) {
        ResponseData data =
                new ResponseData(
                        id,
                        new ASN1GeneralizedTime(Date.from(producedAt)),
                        new DERSequence(
                                answers.stream()
                                        .map(CertificateAnswer::structure)
                                        .toArray(ASN1Encodable[]::new)),
                        extensions.orElse(null));
        byte[] signature = signer.signer().sign(Der.of(data));
        BasicOCSPResponse response =
                new BasicOCSPResponse(
                        data,
                        signer.signer().algorithm(),
                        new DERBitString(signature),
                        certificates);
        return Bytes.of(
                Der.of(
                        new OCSPResponse(
                                new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL),
                                new ResponseBytes(
                                        OCSPObjectIdentifiers.id_pkix_ocsp_basic,
                                        new DEROctetString(Der.of(response))))));
    }
}
