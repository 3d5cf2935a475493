// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.jadeseal.ca.lint.Samples.extended;
import static org.jadeseal.ca.lint.Samples.lacking;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyQualifierId;

/// Policies and their constraints.
final class PolicySamples {

    private static final String SIGNATURE = "1.3.6.1.4.1.32473.1.1.1";

    private static final String ANY = "2.5.29.32.0";

    private static final String MAIL = "2.23.140.1.5.4.2";

    private PolicySamples() {}

    static List<Samples.Bad> all() {
        return List.of(
                lacking("policies-are-named-once", Extension.certificatePolicies),
                policies("policies-are-those-of-the-profile", policy("1.2.3.4")),
                policies(
                        "practice-statement-is-at-our-address",
                        qualified(
                                PolicyQualifierId.id_qt_cps,
                                new DERIA5String("http://elsewhere.example/cps"))),
                policies(
                        "practice-statement-is-an-ia5-address",
                        qualified(
                                PolicyQualifierId.id_qt_cps,
                                new DERUTF8String("http://status.localhost:8080/cps"))),
                policies(
                        "qualifiers-are-of-known-kinds",
                        qualified(new ASN1ObjectIdentifier("1.2.3.4"), new DERIA5String("x"))),
                policies("notices-are-in-utf8", notice(new DERBMPString("王"))),
                policies(
                        "notices-have-at-most-two-hundred-characters",
                        notice(new DERUTF8String("王".repeat(201)))),
                policies("mail-policy-is-one", policy(MAIL), policy("2.23.140.1.5.3.2")),
                policies("mail-policy-is-not-legacy", policy("2.23.140.1.5.4.1")),
                withoutMailbox("mail-policy-comes-with-a-mailbox"),
                extended(
                        "policy-mappings-are-for-authorities",
                        Extension.policyMappings,
                        true,
                        mapping(SIGNATURE)),
                extended("any-policy-is-not-mapped", Extension.policyMappings, true, mapping(ANY)),
                extended(
                        "policy-constraints-are-critical",
                        Extension.policyConstraints,
                        false,
                        new DERSequence()),
                extended(
                        "policy-constraints-are-not-empty",
                        Extension.policyConstraints,
                        true,
                        new DERSequence()),
                extended(
                        "inhibit-any-policy-is-critical",
                        Extension.inhibitAnyPolicy,
                        false,
                        new ASN1Integer(0)),
                extended(
                        "inhibit-any-policy-is-not-negative",
                        Extension.inhibitAnyPolicy,
                        true,
                        new ASN1Integer(-1)));
    }

    private static Samples.Bad withoutMailbox(String rule) {
        Samples.Bad named = policies(rule, policy(MAIL));
        return new Samples.Bad(
                rule,
                Tampering.without(named.tbs(), Extension.subjectAlternativeName),
                named.circumstances());
    }

    private static Samples.Bad policies(String rule, ASN1Encodable... policies) {
        return extended(rule, Extension.certificatePolicies, false, new DERSequence(policies));
    }

    private static DERSequence policy(String id, ASN1Encodable... more) {
        ASN1Encodable identifier = new ASN1ObjectIdentifier(id);
        return more.length == 0
                ? new DERSequence(identifier)
                : new DERSequence(new ASN1Encodable[] {identifier, new DERSequence(more)});
    }

    private static DERSequence qualified(ASN1ObjectIdentifier kind, ASN1Encodable value) {
        return policy(SIGNATURE, new DERSequence(new ASN1Encodable[] {kind, value}));
    }

    private static DERSequence notice(ASN1Encodable text) {
        return qualified(PolicyQualifierId.id_qt_unotice, new DERSequence(text));
    }

    private static DERSequence mapping(String to) {
        return new DERSequence(
                new DERSequence(
                        new ASN1Encodable[] {
                            new ASN1ObjectIdentifier(SIGNATURE), new ASN1ObjectIdentifier(to)
                        }));
    }
}
