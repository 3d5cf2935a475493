// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// Makes certificates that only tests believe.
///
/// ```asn1
/// Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signature BIT STRING }
/// ```
final class TestAuthority {

    private static final byte[] ECDSA_WITH_SHA256 = hex("300A06082A8648CE3D040302");
    private static final String NAME = "Test Authority";
    private static final byte[] VERSION_3 = hex("A003020102");

    /// [3] with one extension: basicConstraints, critical, CA.
    private static final byte[] CRITICAL_CA = hex("A3133011300F0603551D130101FF040530030101FF");

    private final KeyPair key;
    private int serial = 1;

    TestAuthority() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        key = generator.generateKeyPair();
    }

    /// The authority's own certificate.
    X509Certificate own() throws GeneralSecurityException {
        return certify(NAME, key.getPublic(), CRITICAL_CA);
    }

    X509Certificate certify(String commonName, PublicKey subject) throws GeneralSecurityException {
        return certify(commonName, subject, new byte[0]);
    }

    private X509Certificate certify(String commonName, PublicKey subject, byte[] extensions)
            throws GeneralSecurityException {
        byte[] tbs =
                Tlv.of(
                        0x30,
                        Tlv.join(
                                VERSION_3,
                                Tlv.of(0x02, new byte[] {(byte) serial++}),
                                ECDSA_WITH_SHA256,
                                name(NAME),
                                Tlv.of(
                                        0x30,
                                        Tlv.join(time("260101000000Z"), time("460101000000Z"))),
                                name(commonName),
                                subject.getEncoded(),
                                extensions));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivate());
        signature.update(tbs);
        byte[] bits = Tlv.of(0x03, Tlv.join(new byte[1], signature.sign()));
        byte[] encoded = Tlv.of(0x30, Tlv.join(tbs, ECDSA_WITH_SHA256, bits));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static byte[] time(String utc) {
        return Tlv.of(0x17, utc.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] name(String commonName) {
        byte[] value = Tlv.of(0x0C, commonName.getBytes(StandardCharsets.UTF_8));
        byte[] attribute = Tlv.of(0x30, Tlv.join(hex("0603550403"), value));
        return Tlv.of(0x30, Tlv.of(0x31, attribute));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
