// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.SignedCertificate;

/// Reads a certificate with the Java platform's parser and compares what that finds with what was
/// approved. Nothing of the library that built it has a say here.
final class SecondReading {

    private static final Set<String> CRITICAL_ALWAYS = Set.of("2.5.29.15", "2.5.29.19");

    private final X509Certificate read;
    private final Circumstances expected;
    private final List<Finding> findings = new ArrayList<>();

    private SecondReading(X509Certificate read, Circumstances expected) {
        this.read = read;
        this.expected = expected;
    }

    static List<Finding> of(SignedCertificate signed, Circumstances expected) {
        try {
            SecondReading reading = new SecondReading(signed.read(), expected);
            reading.fields();
            reading.usages();
            reading.names();
            return reading.findings;
        } catch (CertificateParsingException | RuntimeException e) {
            return List.of(finding("the Java platform cannot read it: " + e.getMessage()));
        }
    }

    private void fields() {
        Approved approved = expected.approved();
        require(read.getVersion() == 3, "version");
        require(read.getSerialNumber().equals(approved.serial().value()), "serial number");
        require(
                read.getNotBefore().toInstant().equals(approved.validity().notBefore())
                        && read.getNotAfter().toInstant().equals(approved.validity().notAfter()),
                "validity");
        require(
                Arrays.equals(
                        read.getSubjectX500Principal().getEncoded(), approved.subject().toArray()),
                "subject");
        require(
                Arrays.equals(
                        read.getIssuerX500Principal().getEncoded(),
                        Der.of(expected.issuer().subject())),
                "issuer");
        require(
                Arrays.equals(read.getPublicKey().getEncoded(), approved.key().der().toArray()),
                "public key");
    }

    private void usages() {
        boolean[] bits = read.getKeyUsage();
        require(
                bits != null
                        && new KeyUsage(expected.practice().usage(expected.approved().key()))
                                .equals(new KeyUsage(packed(bits))),
                "keyUsage");
        int pathLength =
                expected.practice().isRoot()
                        ? Integer.MAX_VALUE
                        : expected.practice().isAuthority() ? 0 : -1;
        require(read.getBasicConstraints() == pathLength, "basicConstraints");
        Set<String> critical =
                expected.practice().isOfCard()
                        ? Set.of("2.5.29.15", "2.5.29.19", "2.5.29.37")
                        : CRITICAL_ALWAYS;
        require(critical.equals(read.getCriticalExtensionOIDs()), "critical extensions");
    }

    private void names() throws CertificateParsingException {
        List<String> purposes = read.getExtendedKeyUsage();
        require(
                (purposes == null ? List.of() : purposes)
                        .equals(
                                expected
                                        .practice()
                                        .purposes(expected.approved().policies())
                                        .stream()
                                        .map(KeyPurposeId::getId)
                                        .toList()),
                "extKeyUsage");
        Collection<List<?>> names = read.getSubjectAlternativeNames();
        require(
                (names == null ? 0 : names.size())
                        == (expected.approved().mailbox().isPresent() ? 1 : 0),
                "subjectAltName");
    }

    /// As Bouncy Castle counts: digitalSignature is 0x80, decipherOnly 0x8000.
    private static int packed(boolean[] bits) {
        int packed = 0;
        for (int i = 0; i < bits.length; i++) {
            if (bits[i]) {
                packed |= i < 8 ? 0x80 >> i : 0x8000;
            }
        }
        return packed;
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            findings.add(finding("the Java platform reads another " + what + " than approved"));
        }
    }

    private static Finding finding(String message) {
        return new Finding("reads-as-approved", "RFC 3647 §4.3.1, ADR 0006", message);
    }
}
