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
    private static final byte[] VERSION_3 = hex("A003020102");

    private final KeyPair key;
    private int serial = 1;

    TestAuthority() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        key = generator.generateKeyPair();
    }

    X509Certificate certify(String commonName, PublicKey subject) throws GeneralSecurityException {
        byte[] tbs =
                Tlv.of(
                        0x30,
                        Tlv.join(
                                VERSION_3,
                                Tlv.of(0x02, new byte[] {(byte) serial++}),
                                ECDSA_WITH_SHA256,
                                name("Test Authority"),
                                Tlv.of(
                                        0x30,
                                        Tlv.join(time("260101000000Z"), time("460101000000Z"))),
                                name(commonName),
                                subject.getEncoded()));
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
