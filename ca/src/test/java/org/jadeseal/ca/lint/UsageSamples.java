// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/// What keys may be used for, and by whom.
final class UsageSamples {

    private static final Draft SIGNATURE = Goods.RSA.signature().draft();

    private static final Draft ENCRYPTION = Goods.RSA.encryption().draft();

    private static final Draft AUTHORITY = Goods.RSA.authority(Practice.ISSUING).draft();

    private static final Draft CARD = Goods.RSA.card().draft();

    private static final Draft AGREEMENT = Goods.P_256.encryption().draft();

    private static final KeyPurposeId MAIL = KeyPurposeId.id_kp_emailProtection;

    private static final KeyPurposeId DOCUMENTS =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

    private static final KeyPurposeId CARDS =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("2.16.840.1.101.3.6.8"));

    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.2.3.4");

    private UsageSamples() {}

    static List<Sample> all() {
        return Stream.of(usages(), authorities(), purposes(), extensions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> usages() {
        int signature = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        return List.of(
                Sample.of(
                        "key-usage-is-present-and-critical",
                        SIGNATURE,
                        SIGNATURE.turned(Extension.keyUsage),
                        "reads-as-approved"),
                Sample.of(
                        "key-usage-fits-the-key",
                        ENCRYPTION,
                        usage(ENCRYPTION, KeyUsage.keyEncipherment | KeyUsage.keyAgreement),
                        "usage-is-that-of-the-profile",
                        "reads-as-approved"),
                Sample.of(
                        "key-usage-does-not-mix-signing-and-encryption",
                        SIGNATURE,
                        usage(SIGNATURE, signature | KeyUsage.keyEncipherment),
                        "usage-is-that-of-the-profile",
                        "reads-as-approved"),
                Sample.of(
                        "key-usage-ends-in-a-one",
                        SIGNATURE,
                        SIGNATURE.extension(
                                Extension.keyUsage,
                                true,
                                new DERBitString(new byte[] {(byte) signature}, 0)),
                        "usage-is-that-of-the-profile"),
                Sample.of(
                        "encipher-only-needs-key-agreement",
                        usage(AGREEMENT, KeyUsage.keyAgreement | KeyUsage.encipherOnly),
                        usage(AGREEMENT, KeyUsage.encipherOnly),
                        "mail-usages-are-one-of-two",
                        "usage-is-that-of-the-profile",
                        "purposes-fit-the-usage",
                        "reads-as-approved"),
                Sample.of(
                        "usage-is-that-of-the-profile",
                        SIGNATURE,
                        usage(SIGNATURE, KeyUsage.digitalSignature),
                        "reads-as-approved"),
                Sample.of(
                        "mail-usages-are-one-of-two",
                        SIGNATURE,
                        usage(SIGNATURE, signature | KeyUsage.dataEncipherment),
                        "usage-is-that-of-the-profile",
                        "reads-as-approved"));
    }

    private static List<Sample> authorities() {
        return List.of(
                Sample.of(
                        "key-cert-sign-is-for-authorities",
                        AUTHORITY,
                        constraints(AUTHORITY, new BasicConstraints(false)),
                        "authority-says-so-critically",
                        "path-ends-below-the-second-authority",
                        "reads-as-approved"),
                Sample.of(
                        "subject-is-no-authority",
                        SIGNATURE,
                        constraints(SIGNATURE, new BasicConstraints(true)),
                        "reads-as-approved"),
                Sample.of(
                        "path-length-is-for-authorities",
                        AUTHORITY,
                        constraints(
                                AUTHORITY,
                                new DERSequence(
                                        new ASN1Encodable[] {
                                            ASN1Boolean.TRUE, new ASN1Integer(-1)
                                        })),
                        "path-ends-below-the-second-authority",
                        "reads-as-approved"),
                Sample.of(
                        "path-ends-below-the-second-authority",
                        AUTHORITY,
                        constraints(AUTHORITY, new BasicConstraints(1)),
                        "reads-as-approved"),
                Sample.of(
                        "authority-says-so-critically",
                        AUTHORITY,
                        AUTHORITY.turned(Extension.basicConstraints),
                        "reads-as-approved"),
                Sample.of(
                        "authority-may-sign-certificates",
                        AUTHORITY,
                        usage(AUTHORITY, KeyUsage.cRLSign),
                        "usage-is-that-of-the-profile",
                        "path-length-is-for-authorities",
                        "reads-as-approved"));
    }

    private static List<Sample> purposes() {
        return List.of(
                Sample.of(
                        "purposes-are-harmless",
                        SIGNATURE,
                        purposes(SIGNATURE, MAIL, DOCUMENTS, KeyPurposeId.id_kp_clientAuth),
                        "purposes-are-those-of-the-profile",
                        "reads-as-approved"),
                Sample.of(
                        "purposes-are-not-an-empty-list",
                        CARD,
                        CARD.extension(Extension.extendedKeyUsage, true, new DERSequence()),
                        "any-purpose-is-never-critical",
                        "purposes-stand-once",
                        "purposes-fit-the-usage",
                        "purposes-are-those-of-the-profile",
                        "reads-as-approved"),
                Sample.of(
                        "purposes-stand-once",
                        SIGNATURE,
                        purposes(SIGNATURE, MAIL, DOCUMENTS, MAIL),
                        "purposes-are-those-of-the-profile",
                        "reads-as-approved"),
                Sample.of(
                        "any-purpose-is-never-critical",
                        CARD,
                        CARD.extension(
                                Extension.extendedKeyUsage,
                                true,
                                new DERSequence(
                                        new ASN1Encodable[] {
                                            CARDS, KeyPurposeId.anyExtendedKeyUsage
                                        })),
                        "purposes-are-those-of-the-profile",
                        "reads-as-approved"),
                Sample.of(
                        "purposes-fit-the-usage",
                        ENCRYPTION,
                        purposes(ENCRYPTION, MAIL, DOCUMENTS),
                        "purposes-are-those-of-the-profile",
                        "reads-as-approved"),
                Sample.of(
                        "purposes-are-those-of-the-profile",
                        SIGNATURE,
                        purposes(SIGNATURE, MAIL),
                        "reads-as-approved"),
                Sample.of(
                        "purposes-are-critical-for-cards-only",
                        SIGNATURE,
                        SIGNATURE.turned(Extension.extendedKeyUsage),
                        "reads-as-approved"),
                Sample.of(
                        "mail-protection-is-a-purpose",
                        SIGNATURE,
                        purposes(SIGNATURE, DOCUMENTS),
                        "purposes-are-those-of-the-profile",
                        "reads-as-approved"));
    }

    private static List<Sample> extensions() {
        return List.of(
                Sample.of(
                        "extensions-are-those-of-the-profile",
                        SIGNATURE,
                        SIGNATURE.extension(UNKNOWN, DERNull.INSTANCE)),
                Sample.of(
                        "critical-extensions-are-known",
                        SIGNATURE.extension(UNKNOWN, DERNull.INSTANCE),
                        SIGNATURE.extension(UNKNOWN, true, DERNull.INSTANCE),
                        "extensions-are-those-of-the-profile",
                        "reads-as-approved"));
    }

    private static Draft usage(Draft draft, int usage) {
        return draft.extension(Extension.keyUsage, true, new KeyUsage(usage));
    }

    private static Draft constraints(Draft draft, ASN1Encodable value) {
        return draft.extension(Extension.basicConstraints, true, value);
    }

    private static Draft purposes(Draft draft, KeyPurposeId... purposes) {
        return draft.extension(Extension.extendedKeyUsage, new DERSequence(purposes));
    }
}
