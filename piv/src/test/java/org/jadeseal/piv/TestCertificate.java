// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;

/// Certificates that nobody but these tests believes.
final class TestCertificate {

    private static final byte[] ECDSA = Der.sequence(Der.objectIdentifier("1.2.840.10045.4.3.2"));

    private TestCertificate() {}

    static byte[] of(String name, PublicKey key) throws GeneralSecurityException {
        return signed(keyPair(), name, key, new byte[0]);
    }

    static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    /// What a card would say of a key, if it said this.
    ///
    /// @param authority of a certificate with the name `Test`
    /// @param values of the extensions, by the last number of their identifiers
    static byte[] attestation(KeyPair authority, String name, Map<Integer, byte[]> values)
            throws GeneralSecurityException {
        byte[][] extensions =
                values.entrySet().stream()
                        .map(value ->
                                Der.sequence(
                                        Der.objectIdentifier(
                                                "1.3.6.1.4.1.41482.3." + value.getKey()),
                                        new TlvWriter().put(0x04, value.getValue()).bytes()))
                        .toArray(byte[][]::new);
        return signed(
                authority,
                name,
                authority.getPublic(),
                Der.contextConstructed(3, Der.sequence(extensions)));
    }

    private static byte[] signed(KeyPair authority, String name, PublicKey key, byte[] extensions)
            throws GeneralSecurityException {
        byte[] body =
                Der.sequence(
                        Der.contextConstructed(0, Der.integer(new byte[] {2})),
                        Der.integer(new byte[] {1}),
                        ECDSA,
                        name("Test"),
                        Der.sequence(time("260101000000Z"), time("460101000000Z")),
                        name(name),
                        key.getEncoded(),
                        extensions);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(authority.getPrivate());
        signature.update(body);
        return Der.sequence(body, ECDSA, Der.bitString(signature.sign()));
    }

    private static byte[] time(String utc) {
        return new TlvWriter().put(0x17, utc.getBytes(StandardCharsets.US_ASCII)).bytes();
    }

    private static byte[] name(String commonName) {
        byte[] text = Der.utf8String(commonName.getBytes(StandardCharsets.UTF_8));
        return Der.sequence(Der.set(Der.sequence(Der.objectIdentifier("2.5.4.3"), text)));
    }
}
