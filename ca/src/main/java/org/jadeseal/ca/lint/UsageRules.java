// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/// keyUsage, basicConstraints and extKeyUsage (RFC 5280 §4.2.1.3, §4.2.1.9, §4.2.1.12).
final class UsageRules {

    static final List<Rule> ALL =
            List.of(
                    Demand.of(
                            "key-usage-ends-in-a-one",
                            "RFC 5280 appendix B, X.690 §11.2.2",
                            "keyUsage must not have zero bits at its end",
                            candidate ->
                                    candidate
                                            .read(Extension.keyUsage, ASN1BitString::getInstance)
                                            .filter(UsageRules::endsInZero)
                                            .isEmpty()),
                    Demand.of(
                            "key-cert-sign-is-for-authorities",
                            "RFC 5280 §4.2.1.3, §4.2.1.9",
                            "keyCertSign must not be set without cA",
                            candidate ->
                                    !candidate.allows(KeyUsage.keyCertSign)
                                            || constraints(candidate)
                                                    .filter(BasicConstraints::isCA)
                                                    .isPresent()),
                    Demand.of(
                            "encipher-only-needs-key-agreement",
                            "RFC 5280 §4.2.1.3",
                            "encipherOnly and decipherOnly must come with keyAgreement",
                            candidate ->
                                    candidate.allows(KeyUsage.keyAgreement)
                                            || !candidate.allowsAnyOf(
                                                    KeyUsage.encipherOnly, KeyUsage.decipherOnly)),
                    Demand.of(
                                    "authority-says-so-critically",
                                    "RFC 5280 §4.2.1.9",
                                    "a CA must have critical basicConstraints with cA",
                                    candidate ->
                                            candidate.isCritical(Extension.basicConstraints)
                                                    && constraints(candidate)
                                                            .filter(BasicConstraints::isCA)
                                                            .isPresent())
                            .only(Practice::isAuthority),
                    Demand.of(
                                    "authority-may-sign-certificates",
                                    "RFC 5280 §4.2.1.3",
                                    "a CA must have keyCertSign",
                                    candidate -> candidate.allows(KeyUsage.keyCertSign))
                            .only(Practice::isAuthority),
                    Demand.of(
                            "path-length-is-for-authorities",
                            "RFC 5280 §4.2.1.9",
                            "pathLenConstraint must be absent, or not negative and with cA and"
                                    + " keyCertSign",
                            UsageRules::pathLengthIsRight),
                    Demand.of(
                            "purposes-are-not-an-empty-list",
                            "RFC 5280 §4.2.1.12",
                            "extKeyUsage must name a purpose",
                            candidate ->
                                    candidate
                                            .read(
                                                    Extension.extendedKeyUsage,
                                                    ASN1Sequence::getInstance)
                                            .filter(purposes -> purposes.size() == 0)
                                            .isEmpty()),
                    Demand.of(
                            "purposes-stand-once",
                            "RFC 5280 §4.2.1.12",
                            "extKeyUsage must name each purpose once",
                            candidate -> {
                                List<KeyPurposeId> found = purposes(candidate);
                                return Set.copyOf(found).size() == found.size();
                            }),
                    Demand.of(
                            "any-purpose-is-never-critical",
                            "RFC 5280 §4.2.1.12",
                            "extKeyUsage with anyExtendedKeyUsage must not be critical",
                            candidate ->
                                    !candidate.isCritical(Extension.extendedKeyUsage)
                                            || !purposes(candidate)
                                                    .contains(KeyPurposeId.anyExtendedKeyUsage)),
                    Demand.of(
                                    "purposes-fit-the-usage",
                                    "RFC 5280 §4.2.1.12",
                                    "each purpose must be possible with the bits of keyUsage",
                                    candidate ->
                                            purposes(candidate).stream()
                                                    .allMatch(purpose ->
                                                            isPossible(candidate, purpose)))
                            .only(practice -> !practice.isAuthority()));

    private UsageRules() {}

    private static boolean endsInZero(ASN1BitString usage) {
        byte[] octets = usage.getBytes();
        return octets.length == 0 || (octets[octets.length - 1] >> usage.getPadBits() & 1) == 0;
    }

    private static boolean pathLengthIsRight(Candidate candidate) {
        Optional<BasicConstraints> found = constraints(candidate);
        if (found.isEmpty() || found.get().getPathLenConstraintInteger() == null) {
            return true;
        }
        return found.get().isCA()
                && candidate.allows(KeyUsage.keyCertSign)
                && found.get().getPathLenConstraintInteger().getValue().signum() >= 0;
    }

    private static Optional<BasicConstraints> constraints(Candidate candidate) {
        return candidate.read(Extension.basicConstraints, BasicConstraints::getInstance);
    }

    static List<KeyPurposeId> purposes(Candidate candidate) {
        return candidate
                .read(Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance)
                .map(purposes -> List.of(purposes.getUsages()))
                .orElse(List.of());
    }

    private static boolean isPossible(Candidate candidate, KeyPurposeId purpose) {
        boolean signs = candidate.allowsAnyOf(KeyUsage.digitalSignature, KeyUsage.nonRepudiation);
        if (purpose.equals(KeyPurposeId.id_kp_emailProtection)) {
            return signs || candidate.allowsAnyOf(KeyUsage.keyEncipherment, KeyUsage.keyAgreement);
        }
        if (purpose.equals(KeyPurposeId.id_kp_clientAuth)) {
            return candidate.allowsAnyOf(KeyUsage.digitalSignature, KeyUsage.keyAgreement);
        }
        return signs;
    }
}
