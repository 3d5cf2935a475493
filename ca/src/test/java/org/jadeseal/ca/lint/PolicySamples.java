// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyQualifierId;

/// Policies and what is said beside them.
final class PolicySamples {

    private static final Draft GOOD = Goods.RSA.signature().draft();

    private static final Draft AUTHORITY = Goods.RSA.authority(Practice.ISSUING).draft();

    private static final String OURS =
            GOOD.circumstances().approved().policies().signature().getId();

    private static final String ADDRESS =
            GOOD.circumstances().approved().addresses().practiceStatement().toString();

    private static final String MAIL = "2.23.140.1.5.4.2";

    private PolicySamples() {}

    static List<Sample> all() {
        return Stream.of(policies(), qualifiers(), ofMail(), mappings())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> policies() {
        return List.of(
                Sample.of(
                        "policies-are-named-once",
                        GOOD,
                        policies(policy(OURS), policy(OURS)),
                        "policies-are-those-of-the-profile"),
                Sample.of("policies-are-those-of-the-profile", GOOD, policies(policy("1.2.3.4"))));
    }

    private static List<Sample> qualifiers() {
        return List.of(
                Sample.of(
                        "practice-statement-is-at-our-address",
                        GOOD,
                        qualified(
                                PolicyQualifierId.id_qt_cps,
                                new DERIA5String("http://elsewhere.example/cps"))),
                Sample.of(
                        "practice-statement-is-an-ia5-address",
                        GOOD,
                        qualified(PolicyQualifierId.id_qt_cps, new DERUTF8String(ADDRESS))),
                Sample.of(
                        "qualifiers-are-of-known-kinds",
                        GOOD,
                        qualified(new ASN1ObjectIdentifier("1.2.3.4"), new DERIA5String(ADDRESS))),
                Sample.of(
                        "notices-are-in-utf8",
                        notice(new DERUTF8String("Wang")),
                        notice(new DERIA5String("Wang")),
                        "practice-statement-is-at-our-address"),
                Sample.of(
                        "notices-have-at-most-two-hundred-characters",
                        notice(new DERUTF8String("王".repeat(200))),
                        notice(new DERUTF8String("王".repeat(201))),
                        "practice-statement-is-at-our-address"));
    }

    private static List<Sample> ofMail() {
        Draft named = policies(policy(OURS), policy(MAIL));
        return List.of(
                Sample.of(
                        "mail-policy-is-one",
                        named,
                        policies(policy(OURS), policy(MAIL), policy("2.23.140.1.5.3.2")),
                        "policies-are-those-of-the-profile"),
                Sample.of(
                        "mail-policy-is-not-legacy",
                        named,
                        policies(policy(OURS), policy("2.23.140.1.5.4.1")),
                        "policies-are-those-of-the-profile"),
                Sample.of(
                        "mail-policy-comes-with-a-mailbox",
                        named,
                        Goods.RSA
                                .withoutMailbox()
                                .draft()
                                .extension(
                                        Extension.certificatePolicies,
                                        new DERSequence(
                                                new ASN1Encodable[] {policy(OURS), policy(MAIL)})),
                        "policies-are-those-of-the-profile"));
    }

    private static List<Sample> mappings() {
        return List.of(
                Sample.of(
                        "policy-mappings-are-for-authorities",
                        GOOD,
                        GOOD.extension(Extension.policyMappings, mapping(OURS)),
                        "extensions-are-those-of-the-profile"),
                Sample.of(
                        "any-policy-is-not-mapped",
                        AUTHORITY.extension(Extension.policyMappings, mapping("1.2.3.4")),
                        AUTHORITY.extension(
                                Extension.policyMappings, mapping(Policies.ANY.getId())),
                        "extensions-are-those-of-the-profile"));
    }

    private static Draft policies(ASN1Encodable... policies) {
        return GOOD.extension(Extension.certificatePolicies, new DERSequence(policies));
    }

    private static Draft qualified(ASN1ObjectIdentifier kind, ASN1Encodable value) {
        return policies(policy(OURS, kind, value));
    }

    private static Draft notice(ASN1Encodable text) {
        return qualified(PolicyQualifierId.id_qt_unotice, new DERSequence(text));
    }

    private static DERSequence policy(String id) {
        return policy(id, PolicyQualifierId.id_qt_cps, new DERIA5String(ADDRESS));
    }

    private static DERSequence policy(String id, ASN1ObjectIdentifier kind, ASN1Encodable value) {
        DERSequence qualifier = new DERSequence(new ASN1Encodable[] {kind, value});
        return new DERSequence(
                new ASN1Encodable[] {new ASN1ObjectIdentifier(id), new DERSequence(qualifier)});
    }

    private static DERSequence mapping(String to) {
        return new DERSequence(
                new DERSequence(
                        new ASN1Encodable[] {
                            new ASN1ObjectIdentifier(OURS), new ASN1ObjectIdentifier(to)
                        }));
    }
}
