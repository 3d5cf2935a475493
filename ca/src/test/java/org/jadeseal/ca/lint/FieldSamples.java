// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.SubjectKey;

/// Fields, times and key identifiers.
final class FieldSamples {

    private static final Draft GOOD = Goods.RSA.signature().draft();

    private static final Draft ROOT = Goods.RSA.root().draft();

    private static final Draft CARD = Goods.RSA.card().draft();

    private static final Instant END = GOOD.circumstances().approved().validity().notAfter();

    private FieldSamples() {}

    static List<Sample> all() {
        return List.of(
                bad("certificate-is-in-der", GOOD.written(Tampering.longLength(GOOD.tbs()))),
                Sample.of(
                        "version-is-three",
                        ROOT,
                        ROOT.written(Tampering.versionOne(ROOT.tbs())),
                        "extensions-are-not-an-empty-list",
                        "extensions-are-those-of-the-profile",
                        "subject-key-is-the-hash-of-the-key",
                        "key-usage-is-present-and-critical",
                        "authority-may-sign-certificates",
                        "usage-is-that-of-the-profile",
                        "authority-says-so-critically",
                        "path-ends-below-the-second-authority",
                        "reads-as-approved"),
                Sample.of(
                        "extensions-are-not-an-empty-list",
                        ROOT,
                        ROOT.field(
                                Tampering.EXTENSIONS,
                                new DERTaggedObject(true, 3, new DERSequence())),
                        "extensions-are-those-of-the-profile",
                        "subject-key-is-the-hash-of-the-key",
                        "key-usage-is-present-and-critical",
                        "authority-may-sign-certificates",
                        "usage-is-that-of-the-profile",
                        "authority-says-so-critically",
                        "path-ends-below-the-second-authority",
                        "reads-as-approved"),
                bad(
                        "algorithm-inside-is-the-one-outside",
                        GOOD.field(Tampering.ALGORITHM, SignatureScheme.RSA_SHA384.identifier()),
                        "reads-as-approved"),
                bad(
                        "algorithm-is-one-of-ours",
                        GOOD.field(
                                Tampering.ALGORITHM,
                                new AlgorithmIdentifier(
                                        PKCSObjectIdentifiers.sha256WithRSAEncryption)),
                        "algorithm-inside-is-the-one-outside"),
                Sample.of(
                        "serial-fits-twenty-octets",
                        GOOD.numbered(BigInteger.ONE.shiftLeft(158)),
                        GOOD.field(
                                Tampering.SERIAL, new ASN1Integer(BigInteger.ONE.shiftLeft(159))),
                        "serial-is-the-one-drawn",
                        "reads-as-approved"),
                Sample.of(
                        "serial-is-not-short",
                        GOOD.numbered(BigInteger.ONE.shiftLeft(64)),
                        GOOD.numbered(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE))),
                bad(
                        "issuer-is-the-signers-subject",
                        GOOD.field(
                                Tampering.ISSUER,
                                DistinguishedNames.ofAuthority("玉印試用機關", "Somebody")),
                        "reads-as-approved"),
                bad(
                        "rsa-key-names-its-null",
                        GOOD.field(Tampering.KEY, SampleKeys.noNull()),
                        "key-is-the-one-proven"),
                bad(
                        "unique-identifiers-are-absent",
                        GOOD.written(
                                Tampering.insert(
                                        GOOD.tbs(),
                                        Tampering.KEY + 1,
                                        new DERTaggedObject(
                                                false, 1, new DERBitString(new byte[1]))))),
                bad(
                        "subject-key-is-the-hash-of-the-key",
                        GOOD.extension(
                                Extension.subjectKeyIdentifier,
                                new SubjectKeyIdentifier(new byte[20]))),
                bad(
                        "authority-key-is-the-signers",
                        GOOD.extension(
                                Extension.authorityKeyIdentifier,
                                new AuthorityKeyIdentifier(new byte[] {1}))),
                Sample.of(
                        "validity-begins-now",
                        GOOD.judgedAt(Goods.NOW.plusSeconds(300)),
                        GOOD.judgedAt(Goods.NOW.plusSeconds(301))),
                Sample.of(
                        "validity-ends-with-the-issuers",
                        GOOD.issuerEnding(END),
                        GOOD.issuerEnding(END.minusSeconds(1))),
                Sample.of(
                        "validity-is-not-too-long",
                        GOOD.lasting(Goods.NOW, after(366)),
                        GOOD.lasting(Goods.NOW, after(366).plusSeconds(1))),
                bad(
                        "validity-ends-after-it-begins",
                        GOOD.times(utc("261123020000Z"), utc("261123015959Z")),
                        "validity-is-not-too-long",
                        "validity-is-the-one-approved",
                        "reads-as-approved"),
                bad(
                        "validity-is-in-whole-seconds",
                        GOOD.times(utc("261123020000+0000"), utc("271123015959Z"))),
                Sample.of(
                        "rsa-twenty-forty-eight-has-its-sunset",
                        CARD.lasting(Goods.NOW, SubjectKey.RSA_2048_SUNSET),
                        CARD.lasting(Goods.NOW, SubjectKey.RSA_2048_SUNSET.plusSeconds(1))),
                Sample.of(
                        "mail-certificates-last-at-most-825-days",
                        GOOD.lasting(Goods.NOW, after(825).minusSeconds(1)),
                        GOOD.lasting(Goods.NOW, after(825)),
                        "validity-is-not-too-long"));
    }

    private static Sample bad(String rule, Draft bad, String... others) {
        return Sample.of(rule, GOOD, bad, others);
    }

    private static Instant after(int days) {
        return Goods.NOW.plus(Duration.ofDays(days));
    }

    private static ASN1UTCTime utc(String text) {
        return new ASN1UTCTime(text);
    }
}
