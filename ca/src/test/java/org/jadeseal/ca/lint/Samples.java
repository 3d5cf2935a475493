// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.jadeseal.ca.lint.Tampering.extension;
import static org.jadeseal.ca.lint.Tampering.insert;
import static org.jadeseal.ca.lint.Tampering.replace;
import static org.jadeseal.ca.lint.Tampering.without;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jadeseal.ca.key.SignatureScheme;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.profile.PolicyArc;
import org.jadeseal.ca.profile.SubscriberProfile;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.SubjectName;
import org.jadeseal.ca.x509.SubscriberNames;

/// A good certificate, and for each rule the same one with one thing wrong.
final class Samples {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static final Bytes ISSUER_KEY = Bytes.of(new byte[20]);

    private static final CertificateIssuer ISSUER =
            new CertificateIssuer(
                    IssuerId.ISSUING,
                    DistinguishedNames.ofAuthority("玉印試用機關", "Jadeseal 試用 TRIAL G1"),
                    ISSUER_KEY,
                    SignatureScheme.RSA_SHA256.identifier(),
                    NOW.plus(Duration.ofDays(3000)));

    private static final SubscriberProfile PROFILE =
            SubscriberProfile.signature(
                    ISSUER,
                    AuthorityAddresses.below(URI.create("http://status.localhost:8080")),
                    PolicyArc.TRIAL);

    static final Bytes GOOD =
            PROFILE.tbs(
                    new SerialNumber(BigInteger.ONE.shiftLeft(127)),
                    PROFILE.validityFrom(NOW),
                    new SubscriberNames(
                            new SubjectName("王", "小𠮷", "王小𠮷", "1234567890123456"),
                            MailboxAddress.read("wang@mail.example.tw")),
                    SubjectKey.ofOurs(SampleKeys.rsa2048()));

    static final Circumstances CIRCUMSTANCES = circumstances(Duration.ofDays(366));

    private Samples() {}

    /// A sample that breaks `rule`, perhaps beside others.
    record Bad(String rule, Bytes tbs, Circumstances circumstances) {

        @Override
        public String toString() {
            return rule;
        }
    }

    static Circumstances circumstances(Duration longestLife) {
        return new Circumstances(ISSUER.subject(), ISSUER_KEY, ISSUER.notAfter(), NOW, longestLife);
    }

    static Stream<Bad> bad() {
        return Stream.of(fields(), names(), times(), usages(), addresses()).flatMap(all -> all);
    }

    private static Stream<Bad> fields() {
        return Stream.of(
                serial("serial-fits-twenty-octets", BigInteger.ONE.shiftLeft(160)),
                serial("serial-is-not-short", BigInteger.TEN),
                bad(
                        "algorithm-is-one-of-ours",
                        replace(
                                GOOD,
                                Tampering.ALGORITHM,
                                new AlgorithmIdentifier(
                                        PKCSObjectIdentifiers.sha256WithRSAEncryption))),
                bad(
                        "issuer-is-the-signers-subject",
                        replace(
                                GOOD,
                                Tampering.ISSUER,
                                DistinguishedNames.ofAuthority("玉印試用機關", "Somebody"))),
                bad("rsa-key-names-its-null", replace(GOOD, Tampering.KEY, SampleKeys.noNull())),
                bad(
                        "unique-identifiers-are-absent",
                        insert(
                                GOOD,
                                Tampering.KEY + 1,
                                new DERTaggedObject(false, 1, new DERBitString(new byte[1])))),
                bad(
                        "subject-key-is-the-hash-of-the-key",
                        extension(
                                GOOD,
                                Extension.subjectKeyIdentifier,
                                false,
                                new SubjectKeyIdentifier(new byte[20]))),
                bad(
                        "authority-key-is-the-signers",
                        extension(
                                GOOD,
                                Extension.authorityKeyIdentifier,
                                false,
                                new AuthorityKeyIdentifier(new byte[] {1}))));
    }

    private static Stream<Bad> names() {
        return Stream.of(
                subject("subject-is-not-empty", new X500NameBuilder().build()),
                subject(
                        "names-have-one-attribute-per-step",
                        new X500NameBuilder()
                                .addMultiValuedRDN(
                                        new ASN1ObjectIdentifier[] {BCStyle.CN, BCStyle.SURNAME},
                                        new ASN1Encodable[] {
                                            new DERUTF8String("a"), new DERUTF8String("b")
                                        })
                                .build()),
                subject(
                        "name-strings-are-of-chosen-types",
                        new X500NameBuilder().addRDN(BCStyle.CN, new DERBMPString("王")).build()),
                subject("name-parts-have-at-most-sixty-four-characters", cn("王".repeat(65))),
                subject("names-show-every-character", cn("王\u200b")));
    }

    private static Stream<Bad> times() {
        Circumstances later =
                new Circumstances(
                        ISSUER.subject(),
                        ISSUER_KEY,
                        ISSUER.notAfter(),
                        NOW.plusSeconds(301),
                        Duration.ofDays(366));
        Circumstances ending =
                new Circumstances(
                        ISSUER.subject(),
                        ISSUER_KEY,
                        NOW.plusSeconds(60),
                        NOW,
                        Duration.ofDays(366));
        return Stream.of(
                new Bad("validity-begins-now", GOOD, later),
                new Bad("validity-ends-with-the-issuers", GOOD, ending),
                new Bad("validity-is-not-too-long", GOOD, circumstances(Duration.ofDays(30))),
                validity("validity-is-in-whole-seconds", "261123020000+0000", "271123015959Z"),
                validity(
                        "rsa-twenty-forty-eight-has-its-sunset", "261123020000Z", "310101000000Z"));
    }

    private static Stream<Bad> usages() {
        return Stream.of(
                bad("key-usage-is-present-and-critical", without(GOOD, Extension.keyUsage)),
                usage("key-usage-fits-the-key", KeyUsage.keyAgreement),
                usage(
                        "key-usage-does-not-mix-signing-and-encryption",
                        KeyUsage.digitalSignature | KeyUsage.keyEncipherment),
                bad(
                        "subject-is-no-authority",
                        extension(
                                GOOD,
                                Extension.basicConstraints,
                                true,
                                new BasicConstraints(true))),
                bad(
                        "purposes-are-harmless",
                        extension(
                                GOOD,
                                Extension.extendedKeyUsage,
                                false,
                                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))),
                bad("policies-are-named-once", without(GOOD, Extension.certificatePolicies)),
                bad(
                        "critical-extensions-are-known",
                        extension(
                                GOOD,
                                new ASN1ObjectIdentifier("1.2.3.4"),
                                true,
                                DERNull.INSTANCE)));
    }

    private static Stream<Bad> addresses() {
        return Stream.of(
                bad("revocation-list-is-over-http", without(GOOD, Extension.cRLDistributionPoints)),
                bad(
                        "status-and-issuer-are-over-http",
                        without(GOOD, Extension.authorityInfoAccess)));
    }

    private static X500Name cn(String text) {
        return new X500NameBuilder().addRDN(BCStyle.CN, new DERUTF8String(text)).build();
    }

    private static Bad bad(String rule, Bytes tbs) {
        return new Bad(rule, tbs, CIRCUMSTANCES);
    }

    private static Bad serial(String rule, BigInteger serial) {
        return bad(rule, replace(GOOD, Tampering.SERIAL, new ASN1Integer(serial)));
    }

    private static Bad subject(String rule, X500Name subject) {
        return bad(rule, replace(GOOD, Tampering.SUBJECT, subject));
    }

    private static Bad validity(String rule, String notBefore, String notAfter) {
        DERSequence validity =
                new DERSequence(
                        new ASN1Encodable[] {
                            new ASN1UTCTime(notBefore), new ASN1UTCTime(notAfter)
                        });
        return bad(rule, replace(GOOD, Tampering.VALIDITY, validity));
    }

    private static Bad usage(String rule, int usage) {
        return bad(rule, extension(GOOD, Extension.keyUsage, true, new KeyUsage(usage)));
    }
}
