// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;

/// Extensions that none of our certificates has, and rules nevertheless know.
final class ConstraintSamples {

    private static final Draft GOOD = Goods.RSA.signature().draft();

    private static final Draft AUTHORITY = Goods.RSA.authority(Practice.ISSUING).draft();

    /// What a further extension breaks in any certificate of ours.
    private static final String[] FURTHER = {"extensions-are-those-of-the-profile"};

    private static final String[] FURTHER_CRITICAL = {
        "extensions-are-those-of-the-profile", "critical-extensions-are-known", "reads-as-approved"
    };

    private static final DERSequence NOTHING = new DERSequence();

    private ConstraintSamples() {}

    static List<Sample> all() {
        return List.of(
                added(
                        "directory-attributes-are-not-critical",
                        AUTHORITY,
                        Extension.subjectDirectoryAttributes,
                        attributes()),
                Sample.of(
                        "directory-attributes-are-not-an-empty-list",
                        AUTHORITY.extension(Extension.subjectDirectoryAttributes, attributes()),
                        AUTHORITY.extension(Extension.subjectDirectoryAttributes, NOTHING),
                        FURTHER),
                Sample.of(
                        "directory-attributes-are-absent",
                        GOOD,
                        GOOD.extension(Extension.subjectDirectoryAttributes, attributes()),
                        FURTHER),
                added(
                        "qualified-statements-are-not-critical",
                        GOOD,
                        Extension.qCStatements,
                        new DERSequence(new DERSequence(new ASN1ObjectIdentifier("1.2.3.4")))),
                Sample.of(
                        "name-constraints-are-for-authorities",
                        GOOD,
                        GOOD.extension(Extension.nameConstraints, true, permitted()),
                        FURTHER_CRITICAL),
                Sample.of(
                        "name-constraints-are-critical",
                        AUTHORITY.extension(Extension.nameConstraints, true, permitted()),
                        AUTHORITY.extension(Extension.nameConstraints, permitted()),
                        FURTHER),
                Sample.of(
                        "name-constraints-are-not-empty",
                        AUTHORITY.extension(Extension.nameConstraints, true, permitted()),
                        AUTHORITY.extension(Extension.nameConstraints, true, NOTHING),
                        FURTHER_CRITICAL),
                Sample.of(
                        "name-constraints-have-no-bounds",
                        AUTHORITY.extension(Extension.nameConstraints, true, permitted()),
                        AUTHORITY.extension(
                                Extension.nameConstraints, true, permitted(number(1, 1))),
                        FURTHER_CRITICAL),
                Sample.of(
                        "policy-constraints-are-critical",
                        AUTHORITY.extension(Extension.policyConstraints, true, explicit()),
                        AUTHORITY.extension(Extension.policyConstraints, explicit()),
                        FURTHER),
                Sample.of(
                        "policy-constraints-are-not-empty",
                        AUTHORITY.extension(Extension.policyConstraints, true, explicit()),
                        AUTHORITY.extension(Extension.policyConstraints, true, NOTHING),
                        FURTHER_CRITICAL),
                Sample.of(
                        "inhibit-any-policy-is-critical",
                        AUTHORITY.extension(Extension.inhibitAnyPolicy, true, new ASN1Integer(0)),
                        AUTHORITY.extension(Extension.inhibitAnyPolicy, new ASN1Integer(0)),
                        FURTHER),
                Sample.of(
                        "inhibit-any-policy-is-not-negative",
                        AUTHORITY.extension(Extension.inhibitAnyPolicy, true, new ASN1Integer(0)),
                        AUTHORITY.extension(Extension.inhibitAnyPolicy, true, new ASN1Integer(-1)),
                        FURTHER_CRITICAL));
    }

    /// Good when it is not critical.
    private static Sample added(
            String rule, Draft base, ASN1ObjectIdentifier id, ASN1Encodable value) {
        return Sample.of(
                rule, base.extension(id, value), base.extension(id, true, value), FURTHER_CRITICAL);
    }

    private static DERSequence attributes() {
        return new DERSequence(
                new DERSequence(
                        new ASN1Encodable[] {
                            BCStyle.COUNTRY_OF_CITIZENSHIP, new DERSet(new DERPrintableString("TW"))
                        }));
    }

    /// Names of one domain, within bounds.
    private static DERSequence permitted(ASN1Encodable... bounds) {
        ASN1Encodable base = new GeneralName(GeneralName.rfc822Name, "example.tw");
        DERSequence tree =
                bounds.length == 0
                        ? new DERSequence(base)
                        : new DERSequence(new ASN1Encodable[] {base, bounds[0]});
        return new DERSequence(new DERTaggedObject(false, 0, new DERSequence(tree)));
    }

    private static DERSequence explicit() {
        return new DERSequence(number(0, 0));
    }

    private static DERTaggedObject number(int tag, int value) {
        return new DERTaggedObject(false, tag, new ASN1Integer(value));
    }
}
