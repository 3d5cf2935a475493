// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.jadeseal.ca.lint.Samples.extended;
import static org.jadeseal.ca.lint.Samples.replaced;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jadeseal.ca.key.SignatureScheme;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.x509.DistinguishedNames;

/// Fields, times and key identifiers.
final class FieldSamples {

    private static final Goods.Good GOOD = Goods.signature();

    private FieldSamples() {}

    static List<Samples.Bad> all() {
        return List.of(
                Samples.of("certificate-is-in-der", GOOD, Tampering.longLength(GOOD.tbs())),
                Samples.of("version-is-three", GOOD, Tampering.versionOne(GOOD.tbs())),
                Samples.of(
                        "extensions-are-not-an-empty-list", GOOD, Tampering.versionOne(GOOD.tbs())),
                replaced(
                        "algorithm-inside-is-the-one-outside",
                        Tampering.ALGORITHM,
                        SignatureScheme.RSA_SHA384.identifier()),
                replaced(
                        "serial-fits-twenty-octets",
                        Tampering.SERIAL,
                        new ASN1Integer(BigInteger.ONE.shiftLeft(160))),
                replaced("serial-is-not-short", Tampering.SERIAL, new ASN1Integer(BigInteger.TEN)),
                replaced(
                        "algorithm-is-one-of-ours",
                        Tampering.ALGORITHM,
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption)),
                replaced(
                        "issuer-is-the-signers-subject",
                        Tampering.ISSUER,
                        DistinguishedNames.ofAuthority("玉印試用機關", "Somebody")),
                replaced("rsa-key-names-its-null", Tampering.KEY, SampleKeys.noNull()),
                Samples.of(
                        "unique-identifiers-are-absent",
                        GOOD,
                        Tampering.insert(
                                GOOD.tbs(),
                                Tampering.KEY + 1,
                                new DERTaggedObject(false, 1, new DERBitString(new byte[1])))),
                extended(
                        "subject-key-is-the-hash-of-the-key",
                        Extension.subjectKeyIdentifier,
                        false,
                        new SubjectKeyIdentifier(new byte[20])),
                extended(
                        "authority-key-is-the-signers",
                        Extension.authorityKeyIdentifier,
                        false,
                        new AuthorityKeyIdentifier(new byte[] {1})),
                judgedAt("validity-begins-now", Goods.NOW.plusSeconds(301)),
                issuerEnds("validity-ends-with-the-issuers", Goods.NOW.plusSeconds(60)),
                validity("validity-is-not-too-long", "261123020000Z", "281123015959Z"),
                validity("validity-ends-after-it-begins", "261123020000Z", "261123015959Z"),
                validity("validity-is-in-whole-seconds", "261123020000+0000", "271123015959Z"),
                validity("rsa-twenty-forty-eight-has-its-sunset", "261123020000Z", "310101000000Z"),
                validity(
                        "mail-certificates-last-at-most-825-days",
                        "261123020000Z",
                        "290301000000Z"));
    }

    private static Samples.Bad judgedAt(String rule, Instant now) {
        Circumstances good = GOOD.circumstances();
        return new Samples.Bad(
                rule,
                GOOD.tbs(),
                new Circumstances(good.practice(), good.issuer(), now, good.approved()));
    }

    private static Samples.Bad issuerEnds(String rule, Instant end) {
        Circumstances good = GOOD.circumstances();
        CertificateIssuer issuer = good.issuer();
        return new Samples.Bad(
                rule,
                GOOD.tbs(),
                new Circumstances(
                        good.practice(),
                        new CertificateIssuer(
                                issuer.id(),
                                issuer.subject(),
                                issuer.keyIdentifier(),
                                issuer.algorithm(),
                                end),
                        good.now(),
                        good.approved()));
    }

    private static Samples.Bad validity(String rule, String notBefore, String notAfter) {
        return replaced(
                rule,
                Tampering.VALIDITY,
                new DERSequence(
                        new ASN1Encodable[] {
                            new ASN1UTCTime(notBefore), new ASN1UTCTime(notAfter)
                        }));
    }
}
