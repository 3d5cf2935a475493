// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the certificates that an [Attestation] comes in.
final class AttestationStatement {

    /// Far above what fits on a card.
    private static final int LONGEST = 4_096;

    private static final String ARC = "1.3.6.1.4.1.41482.3.";
    private static final Pattern SUBJECT =
            Pattern.compile("CN=[A-Za-z0-9 ]{1,60} ([0-9A-Fa-f]{2})");
    private static final int OCTET_STRING = 0x04;
    private static final int INTEGER = 0x02;

    private AttestationStatement() {}

    static Attestation read(byte[] statement, byte[] attester) {
        X509Certificate said = certificate(statement);
        X509Certificate by = certificate(attester);
        if (!said.getIssuerX500Principal().equals(by.getSubjectX500Principal())) {
            throw new MalformedAnswerException("an attestation by another than its certificate");
        }
        try {
            said.verify(by.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new MalformedAnswerException("an attestation that its key did not sign", e);
        }
        byte[] policy = extension(said, 8);
        if (policy.length != 2) {
            throw new MalformedAnswerException("an attestation without its two policies");
        }
        return new Attestation(
                key(said), said.getPublicKey(), serial(said), version(said), policy(policy[0]));
    }

    private static X509Certificate certificate(byte[] der) {
        if (der.length > LONGEST) {
            throw new MalformedAnswerException(
                    "a certificate of %d bytes, expected at most %d"
                            .formatted(der.length, LONGEST));
        }
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new MalformedAnswerException("an attestation that is no certificate", e);
        }
    }

    private static KeyReference key(X509Certificate said) {
        Matcher subject = SUBJECT.matcher(said.getSubjectX500Principal().getName());
        if (!subject.matches()) {
            throw new MalformedAnswerException("an attestation that names no key");
        }
        try {
            return new KeyReference(Integer.parseInt(subject.group(1), 16));
        } catch (IllegalArgumentException e) {
            throw new MalformedAnswerException("an attestation of an unknown key", e);
        }
    }

    private static PinPolicy policy(byte code) {
        return PinPolicy.ofCode(Byte.toUnsignedInt(code))
                .orElseThrow(() ->
                        new MalformedAnswerException("an attestation with an unknown PIN policy"));
    }

    private static CardVersion version(X509Certificate said) {
        byte[] version = extension(said, 3);
        if (version.length != 3) {
            throw new MalformedAnswerException("an attestation without its version");
        }
        return new CardVersion(
                Byte.toUnsignedInt(version[0]),
                Byte.toUnsignedInt(version[1]),
                Byte.toUnsignedInt(version[2]));
    }

    private static int serial(X509Certificate said) {
        byte[] number = TlvReader.value(INTEGER, extension(said, 7));
        BigInteger serial = number.length == 0 ? BigInteger.ZERO : new BigInteger(number);
        if (serial.signum() <= 0 || serial.bitLength() > 31) {
            throw new MalformedAnswerException("an attestation with no positive serial number");
        }
        return serial.intValueExact();
    }

    /// The value of one of the extensions, empty when it is not there.
    private static byte[] extension(X509Certificate said, int number) {
        return Optional.ofNullable(said.getExtensionValue(ARC + number))
                .map(value -> TlvReader.value(OCTET_STRING, value))
                .orElse(new byte[0]);
    }
}
