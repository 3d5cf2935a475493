// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.jadeseal.ca.lint.Samples.extended;
import static org.jadeseal.ca.lint.Samples.lacking;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/// What keys may be used for, and by whom.
final class UsageSamples {

    private static final Goods.Good AUTHORITY = Goods.authority(Practice.ISSUING);

    private UsageSamples() {}

    static List<Samples.Bad> all() {
        return List.of(
                lacking("key-usage-is-present-and-critical", Extension.keyUsage),
                usage("key-usage-fits-the-key", KeyUsage.keyAgreement),
                usage(
                        "key-usage-does-not-mix-signing-and-encryption",
                        KeyUsage.digitalSignature | KeyUsage.keyEncipherment),
                extended(
                        "key-usage-ends-in-a-one",
                        Extension.keyUsage,
                        true,
                        new DERBitString(new byte[] {(byte) 0xC0}, 0)),
                usage("key-cert-sign-is-for-authorities", KeyUsage.keyCertSign),
                usage("encipher-only-needs-key-agreement", KeyUsage.encipherOnly),
                usage("usage-is-that-of-the-profile", KeyUsage.digitalSignature),
                usage("mail-usages-are-one-of-two", KeyUsage.dataEncipherment),
                constraints("subject-is-no-authority", new BasicConstraints(true)),
                constraints("path-length-is-for-authorities", new DERSequence(new ASN1Integer(0))),
                extended(
                        "path-ends-below-the-second-authority",
                        AUTHORITY,
                        Extension.basicConstraints,
                        true,
                        new BasicConstraints(1)),
                extended(
                        "authority-says-so-critically",
                        AUTHORITY,
                        Extension.basicConstraints,
                        false,
                        new BasicConstraints(0)),
                extended(
                        "authority-may-sign-certificates",
                        AUTHORITY,
                        Extension.keyUsage,
                        true,
                        new KeyUsage(KeyUsage.cRLSign)),
                purposes("purposes-are-harmless", false, KeyPurposeId.id_kp_serverAuth),
                purposes("purposes-are-not-an-empty-list", false),
                purposes(
                        "purposes-stand-once",
                        false,
                        KeyPurposeId.id_kp_emailProtection,
                        KeyPurposeId.id_kp_emailProtection),
                purposes("any-purpose-is-never-critical", true, KeyPurposeId.anyExtendedKeyUsage),
                extended(
                        "purposes-fit-the-usage",
                        Goods.encryption(),
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning)),
                purposes(
                        "purposes-are-those-of-the-profile",
                        false,
                        KeyPurposeId.id_kp_emailProtection),
                purposes(
                        "purposes-are-critical-for-cards-only",
                        true,
                        KeyPurposeId.id_kp_emailProtection),
                purposes("mail-protection-is-a-purpose", false, KeyPurposeId.id_kp_OCSPSigning),
                lacking("extensions-are-those-of-the-profile", Extension.extendedKeyUsage),
                extended(
                        "critical-extensions-are-known",
                        new ASN1ObjectIdentifier("1.2.3.4"),
                        true,
                        DERNull.INSTANCE));
    }

    private static Samples.Bad usage(String rule, int usage) {
        return extended(rule, Extension.keyUsage, true, new KeyUsage(usage));
    }

    private static Samples.Bad constraints(String rule, ASN1Encodable value) {
        return extended(rule, Extension.basicConstraints, true, value);
    }

    private static Samples.Bad purposes(String rule, boolean critical, KeyPurposeId... purposes) {
        return extended(rule, Extension.extendedKeyUsage, critical, new DERSequence(purposes));
    }
}
