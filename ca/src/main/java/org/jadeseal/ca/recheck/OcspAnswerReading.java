// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jadeseal.ca.x509.Bytes;

/// An answer of OCSP, read by hand.
///
/// ```asn1
/// BasicOCSPResponse ::= SEQUENCE {
///     tbsResponseData      ResponseData,
///     signatureAlgorithm   AlgorithmIdentifier,
///     signature            BIT STRING,
///     certs            [0] EXPLICIT SEQUENCE OF Certificate OPTIONAL }
/// ```
///
/// RFC 6960 §4.2.1.
///
/// @param signed the response data as they were signed
/// @param algorithm Java's name of the signature algorithm
record OcspAnswerReading(
        Bytes signed, String algorithm, Bytes signature, Bytes signer, List<Single> singles) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

    private static final int SUCCESSFUL = 0;

    /// Those that we sign answers with, by the octets of their object identifiers.
    private static final Map<String, String> ALGORITHMS =
            Map.of(
                    "2a864886f70d01010b", "SHA256withRSA",
                    "2a8648ce3d040302", "SHA256withECDSA",
                    "2a8648ce3d040303", "SHA384withECDSA",
                    "608648016503040312", "ML-DSA-65");

    /// What is said of one certificate.
    ///
    /// @param status 0 good, 1 revoked, 2 unknown: the tags of CertStatus
    /// @param reason a CRLReason, 0 when none is told
    record Single(
            BigInteger serial, int status, int reason, Instant thisUpdate, Instant nextUpdate) {}

    /// @throws IllegalArgumentException if it is no successful answer in DER
    static OcspAnswerReading of(Bytes der) {
        List<Element> response = Element.of(der).inside();
        if (response.getFirst().number().intValueExact() != SUCCESSFUL) {
            throw new IllegalArgumentException(
                    "the responder refused, status " + response.getFirst().number());
        }
        Element bytes = Element.of(response.get(1).content());
        List<Element> basic = Element.of(bytes.inside().get(1).content()).inside();
        byte[] bits = basic.get(2).content().toArray();
        String algorithm = basic.get(1).inside().getFirst().content().hex();
        return new OcspAnswerReading(
                basic.get(0).whole(),
                ALGORITHMS.getOrDefault(algorithm, "of no kind of ours, " + algorithm),
                Bytes.of(Arrays.copyOfRange(bits, 1, bits.length)),
                Element.of(basic.get(3).content()).inside().getFirst().whole(),
                singles(basic.get(0)));
    }

    private static List<Single> singles(Element data) {
        return data.inside().stream()
                .filter(part -> part.tag() == Element.SEQUENCE)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no certificate is spoken of"))
                .inside()
                .stream()
                .map(OcspAnswerReading::single)
                .toList();
    }

    private static Single single(Element response) {
        List<Element> parts = response.inside();
        Element status = parts.get(1);
        return new Single(
                parts.get(0).inside().get(3).number(),
                status.tag() & 0x1F,
                reason(status),
                time(parts.get(2)),
                time(Element.of(parts.get(3).content())));
    }

    /// `RevokedInfo`: a time and, perhaps, `[0]` with the reason.
    private static int reason(Element status) {
        return (status.tag() & 0x1F) == 1 && status.inside().size() > 1
                ? Element.of(status.inside().get(1).content()).number().intValueExact()
                : 0;
    }

    private static Instant time(Element time) {
        String text = new String(time.content().toArray(), StandardCharsets.US_ASCII);
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }

    /// Whether this CA has allowed the signer to answer, and the signature is the signer's.
    boolean isSignedFor(X509Certificate issuer) {
        try {
            X509Certificate by = Issuers.read(signer.toArray());
            by.verify(issuer.getPublicKey());
            List<String> purposes = by.getExtendedKeyUsage();
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(by.getPublicKey());
            verifier.update(signed.toArray());
            return purposes != null
                    && purposes.contains("1.3.6.1.5.5.7.3.9")
                    && verifier.verify(signature.toArray());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
