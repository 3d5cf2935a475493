// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SubjectKey;

/// A certificate with a stand-in for its signature, and what it is judged against. What many rules
/// look at is read once, when the first of them asks. For one thread.
final class Candidate {

    private final Bytes octets;
    private final Certificate certificate;
    private final Circumstances circumstances;
    private final Optional<SubjectKey> key;
    private final Map<ASN1ObjectIdentifier, Extension> extensions = new HashMap<>();
    private final Map<ASN1ObjectIdentifier, ASN1Primitive> values = new HashMap<>();
    private Optional<KeyUsage> usage = Optional.empty();
    private Optional<List<PolicyQualifierInfo>> qualifiers = Optional.empty();
    private Optional<List<DistributionPoint>> points = Optional.empty();
    private Optional<List<GeneralName>> alternativeNames = Optional.empty();
    private Optional<List<AttributeTypeAndValue>> nameParts = Optional.empty();
    private Optional<Instant> notBefore = Optional.empty();
    private Optional<Instant> notAfter = Optional.empty();

    /// @param octets what was signed, as it was before anybody parsed it
    Candidate(Bytes octets, Certificate certificate, Circumstances circumstances) {
        this.octets = octets;
        this.certificate = certificate;
        this.circumstances = circumstances;
        this.key = Keys.of(tbs());
        Extensions all = tbs().getExtensions();
        if (all != null) {
            for (ASN1ObjectIdentifier id : all.getExtensionOIDs()) {
                extensions.put(id, all.getExtension(id));
                values.put(id, all.getExtensionParsedValue(id).toASN1Primitive());
            }
        }
    }

    Bytes octets() {
        return octets;
    }

    TBSCertificate tbs() {
        return certificate.getTBSCertificate();
    }

    /// Beside the signature, not under it.
    AlgorithmIdentifier outerAlgorithm() {
        return certificate.getSignatureAlgorithm();
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Approved approved() {
        return circumstances.approved();
    }

    Practice practice() {
        return circumstances.practice();
    }

    /// Empty when it is not of a kind we certify.
    Optional<SubjectKey> key() {
        return key;
    }

    boolean has(ASN1ObjectIdentifier id) {
        return extensions.containsKey(id);
    }

    Optional<ASN1Primitive> value(ASN1ObjectIdentifier id) {
        return Optional.ofNullable(values.get(id));
    }

    /// The value of an extension as `structure` reads it.
    <T> Optional<T> read(ASN1ObjectIdentifier id, Function<Object, T> structure) {
        return value(id).map(structure);
    }

    boolean isCritical(ASN1ObjectIdentifier id) {
        Extension found = extensions.get(id);
        return found != null && found.isCritical();
    }

    Stream<ASN1ObjectIdentifier> criticalExtensions() {
        return extensions.keySet().stream().filter(this::isCritical);
    }

    /// Whether an extension is there and holds a SEQUENCE of nothing.
    boolean isEmptyList(ASN1ObjectIdentifier id) {
        return read(id, ASN1Sequence::getInstance).filter(found -> found.size() == 0).isPresent();
    }

    boolean allows(int bits) {
        usage = usage.or(() -> read(Extension.keyUsage, KeyUsage::getInstance));
        return usage.filter(found -> found.hasUsages(bits)).isPresent();
    }

    /// Whether keyUsage has any of these bits.
    boolean allowsAnyOf(int... usages) {
        for (int usage : usages) {
            if (allows(usage)) {
                return true;
            }
        }
        return false;
    }

    /// What is said beside the policies.
    Stream<PolicyQualifierInfo> qualifiers() {
        List<PolicyQualifierInfo> all =
                qualifiers.orElseGet(() ->
                        read(Extension.certificatePolicies, CertificatePolicies::getInstance)
                                .stream()
                                .flatMap(policies -> Stream.of(policies.getPolicyInformation()))
                                .filter(policy -> policy.getPolicyQualifiers() != null)
                                .flatMap(
                                        policy -> Stream.of(policy.getPolicyQualifiers().toArray()))
                                .map(PolicyQualifierInfo::getInstance)
                                .toList());
        qualifiers = Optional.of(all);
        return all.stream();
    }

    /// Where lists of what is revoked are.
    Stream<DistributionPoint> points() {
        List<DistributionPoint> all =
                points.orElseGet(() ->
                        read(Extension.cRLDistributionPoints, CRLDistPoint::getInstance).stream()
                                .flatMap(found -> Stream.of(found.getDistributionPoints()))
                                .toList());
        points = Optional.of(all);
        return all.stream();
    }

    /// The names in subjectAltName of one kind.
    ///
    /// @param tag one of [GeneralName]
    Stream<GeneralName> alternativeNames(int tag) {
        return alternativeNames().filter(name -> name.getTagNo() == tag);
    }

    Stream<GeneralName> alternativeNames() {
        List<GeneralName> names =
                alternativeNames.orElseGet(() ->
                        read(Extension.subjectAlternativeName, GeneralNames::getInstance).stream()
                                .flatMap(found -> Stream.of(found.getNames()))
                                .toList());
        alternativeNames = Optional.of(names);
        return names.stream();
    }

    /// Every attribute of subject and issuer.
    Stream<AttributeTypeAndValue> nameParts() {
        List<AttributeTypeAndValue> attributes =
                nameParts.orElseGet(() ->
                        Stream.concat(parts(tbs().getSubject()), parts(tbs().getIssuer()))
                                .toList());
        nameParts = Optional.of(attributes);
        return attributes.stream();
    }

    /// The beginning of its validity.
    Instant notBefore() {
        Instant time = notBefore.orElseGet(() -> Times.instant(tbs().getStartDate()));
        notBefore = Optional.of(time);
        return time;
    }

    /// The last second of its validity.
    Instant notAfter() {
        Instant time = notAfter.orElseGet(() -> Times.instant(tbs().getEndDate()));
        notAfter = Optional.of(time);
        return time;
    }

    static Stream<AttributeTypeAndValue> parts(X500Name name) {
        return Stream.of(name.getRDNs()).map(RDN::getTypesAndValues).flatMap(Stream::of);
    }
}
