// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.jadeseal.ca.x509.Bytes;
import org.jspecify.annotations.Nullable;

/// What somebody asks.
///
/// ```asn1
/// OCSPRequest ::= SEQUENCE {
///     tbsRequest         TBSRequest,
///     optionalSignature  [0] EXPLICIT Signature OPTIONAL }  -- not looked at
///
/// TBSRequest ::= SEQUENCE {
///     version            [0] EXPLICIT Version DEFAULT v1,
///     requestorName      [1] EXPLICIT GeneralName OPTIONAL,
///     requestList        SEQUENCE OF Request,
///     requestExtensions  [2] EXPLICIT Extensions OPTIONAL }
/// ```
///
/// RFC 6960 §4.1.1.
///
/// @param certificates 1 to 20
/// @param nonce 1 to 128 octets (RFC 9654 §2.1)
/// @param octets all of it, as it came
record StatusRequest(List<CertID> certificates, Optional<Bytes> nonce, Bytes octets) {

    static final int MOST_OCTETS = 4096;

    private static final int MOST_CERTIFICATES = 20;
    private static final int LONGEST_NONCE = 128;

    StatusRequest {
        certificates = List.copyOf(certificates);
    }

    static StatusRequest parse(byte[] der) throws MalformedOcspRequestException {
        if (der.length > MOST_OCTETS) {
            throw new MalformedOcspRequestException(
                    "request must have at most " + MOST_OCTETS + " octets, had " + der.length);
        }
        try {
            return of(OCSPRequest.getInstance(structure(der)).getTbsRequest(), Bytes.of(der));
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException e) {
            // all that Bouncy Castle throws at structures that are well-formed DER and something
            // else than a request
            throw new MalformedOcspRequestException("request is no OCSPRequest", e);
        }
    }

    private static StatusRequest of(TBSRequest request, Bytes octets)
            throws MalformedOcspRequestException {
        int count = request.getRequestList().size();
        if (count < 1 || count > MOST_CERTIFICATES) {
            throw new MalformedOcspRequestException(
                    "request must ask for 1 to "
                            + MOST_CERTIFICATES
                            + " certificates, was "
                            + count);
        }
        CertID[] asked = new CertID[count];
        for (int i = 0; i < count; i++) {
            Request one = Request.getInstance(request.getRequestList().getObjectAt(i));
            refuseCritical(one.getSingleRequestExtensions());
            asked[i] = one.getReqCert();
        }
        return new StatusRequest(
                Arrays.asList(asked), nonce(request.getRequestExtensions()), octets);
    }

    private static Optional<Bytes> nonce(@Nullable Extensions extensions)
            throws MalformedOcspRequestException {
        if (extensions == null) {
            return Optional.empty();
        }
        refuseCritical(extensions);
        Extension extension = extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (extension == null) {
            return Optional.empty();
        }
        byte[] nonce =
                ASN1OctetString.getInstance(structure(extension.getExtnValue().getOctets()))
                        .getOctets();
        if (nonce.length < 1 || nonce.length > LONGEST_NONCE) {
            throw new MalformedOcspRequestException(
                    "nonce must have 1 to " + LONGEST_NONCE + " octets, had " + nonce.length);
        }
        return Optional.of(Bytes.of(nonce));
    }

    /// We know one extension of requests, the nonce; whoever marks another as critical wants
    /// something that we do not do.
    private static void refuseCritical(@Nullable Extensions extensions)
            throws MalformedOcspRequestException {
        if (extensions == null) {
            return;
        }
        for (var name : extensions.getCriticalExtensionOIDs()) {
            if (!name.equals(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)) {
                throw new MalformedOcspRequestException(
                        "extension " + name + " is critical and not known here");
            }
        }
    }

    private static ASN1Encodable structure(byte[] der) throws MalformedOcspRequestException {
        try (ASN1InputStream input = new ASN1InputStream(der)) {
            ASN1Primitive structure = input.readObject();
            if (structure == null || input.available() > 0) {
                throw new MalformedOcspRequestException("request must be one structure");
            }
            return structure;
        } catch (IOException e) {
            throw new MalformedOcspRequestException("request is not DER", e);
        }
    }
}
