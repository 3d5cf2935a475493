// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.jadeseal.ca.x509.SubjectKey;

/// What the CA/Browser Forum demands of certificates for mail, generation *multipurpose*.
/// Subscriber certificates keep it, whether a deployment is publicly trusted or not.
final class MailRules {

    private static final ASN1ObjectIdentifier RESERVED = new ASN1ObjectIdentifier("2.23.140.1.5");

    private static final int OTHER_BITS =
            KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.dataEncipherment;

    static final List<Rule> ALL =
            Stream.of(
                            Demand.of(
                                    "mail-certificates-last-at-most-825-days",
                                    "CA/B S/MIME BR §6.3.2",
                                    "validity must be at most 825 days",
                                    candidate ->
                                            Duration.between(
                                                                    candidate.notBefore(),
                                                                    candidate.notAfter())
                                                            .toDays()
                                                    < 825),
                            Demand.of(
                                    "mail-usages-are-one-of-two",
                                    "CA/B S/MIME BR §7.1.2.3 (e)",
                                    "keyUsage must be for signing or for encryption of mail",
                                    MailRules::hasMailUsage),
                            Demand.of(
                                    "mail-protection-is-a-purpose",
                                    "CA/B S/MIME BR §7.1.2.3 (f)",
                                    "extKeyUsage must hold emailProtection",
                                    candidate ->
                                            UsageRules.purposes(candidate)
                                                    .contains(KeyPurposeId.id_kp_emailProtection)),
                            Demand.of(
                                    "mail-policy-comes-with-a-mailbox",
                                    "CA/B S/MIME BR §7.1.4.2.1",
                                    "a policy of the CA/Browser Forum must come with a mailbox",
                                    candidate ->
                                            reserved(candidate).isEmpty()
                                                    || candidate
                                                            .alternativeNames()
                                                            .findAny()
                                                            .isPresent()),
                            Demand.of(
                                    "mail-policy-is-one",
                                    "CA/B S/MIME BR §7.1.6.1",
                                    "at most one policy of the CA/Browser Forum must be named",
                                    candidate -> reserved(candidate).size() <= 1),
                            Demand.of(
                                    "mail-policy-is-not-legacy",
                                    "CA/B S/MIME BR §7.1.6.1",
                                    "policies of the generation legacy must not be named",
                                    candidate ->
                                            reserved(candidate).stream()
                                                    .noneMatch(id -> id.getId().endsWith(".1"))),
                            Demand.of(
                                    "mail-names-are-mailboxes",
                                    "CA/B S/MIME BR §7.1.4.2.1",
                                    "subjectAltName must hold rfc822Name or SmtpUTF8Mailbox only",
                                    candidate ->
                                            candidate
                                                    .alternativeNames()
                                                    .allMatch(name ->
                                                            name.getTagNo()
                                                                            == GeneralName
                                                                                    .rfc822Name
                                                                    || name.getTagNo()
                                                                            == GeneralName
                                                                                    .otherName)),
                            Demand.of(
                                    "directory-attributes-are-absent",
                                    "CA/B S/MIME BR §7.1.2.3 (j)",
                                    "subjectDirectoryAttributes must be absent",
                                    candidate ->
                                            !candidate.has(Extension.subjectDirectoryAttributes)),
                            Demand.of(
                                    "qualified-statements-are-not-critical",
                                    "CA/B S/MIME BR §7.1.2.3 (k), RFC 3739 §3.2.6",
                                    "qcStatements must not be critical",
                                    candidate -> !candidate.isCritical(Extension.qCStatements)))
                    .<Rule>map(rule -> rule.only(Practice::isSubscriber))
                    .toList();

    private MailRules() {}

    private static Set<ASN1ObjectIdentifier> reserved(Candidate candidate) {
        return candidate
                .read(Extension.certificatePolicies, CertificatePolicies::getInstance)
                .stream()
                .flatMap(found -> Stream.of(found.getPolicyInformation()))
                .map(PolicyInformation::getPolicyIdentifier)
                .filter(id -> id.on(RESERVED))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean hasMailUsage(Candidate candidate) {
        int bits =
                candidate
                        .read(Extension.keyUsage, ASN1BitString::getInstance)
                        .map(ASN1BitString::intValue)
                        .orElse(0);
        boolean signs = (bits & KeyUsage.digitalSignature) != 0;
        int transport =
                candidate.key().orElse(null) instanceof SubjectKey.Rsa
                        ? KeyUsage.keyEncipherment
                        : KeyUsage.keyAgreement;
        return (bits & OTHER_BITS) == 0 && (signs || (bits & transport) != 0);
    }
}
