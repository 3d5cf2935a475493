// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/// Makes to-be-signed certificates.
///
/// ```asn1
/// TBSCertificate ::= SEQUENCE {
///     version          [0] Version DEFAULT v1,   -- always v3
///     serialNumber         CertificateSerialNumber,
///     signature            AlgorithmIdentifier,
///     issuer               Name,
///     validity             Validity,
///     subject              Name,
///     subjectPublicKeyInfo SubjectPublicKeyInfo,
///     extensions       [3] Extensions }
/// ```
///
/// RFC 5280 §4.1. The unique identifiers are never present.
public final class Tbs {

    private final V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();

    private Tbs() {}

    /// Begins a certificate that `issuer` will sign with `algorithm`.
    public static Tbs by(X500Name issuer, AlgorithmIdentifier algorithm) {
        Tbs tbs = new Tbs();
        tbs.generator.setIssuer(issuer);
        tbs.generator.setSignature(algorithm);
        return tbs;
    }

    /// Whom it speaks of and which key is theirs.
    public Tbs of(X500Name subject, SubjectKey key) {
        generator.setSubject(subject);
        generator.setSubjectPublicKeyInfo(key.structure());
        return this;
    }

    /// Its number.
    public Tbs numbered(SerialNumber serial) {
        generator.setSerialNumber(new ASN1Integer(serial.value()));
        return this;
    }

    /// When it may be used.
    public Tbs valid(Validity validity) {
        generator.setStartDate(time(validity.notBefore()));
        generator.setEndDate(time(validity.notAfter()));
        return this;
    }

    /// The octets to sign.
    public Bytes with(Extensions extensions) {
        generator.setExtensions(extensions);
        return Bytes.of(Der.of(generator.generateTBSCertificate()));
    }

    /// UTCTime through 2049 (RFC 5280 §4.1.2.5); the library decides by the year.
    private static Time time(Instant instant) {
        return new Time(Date.from(instant));
    }
}
