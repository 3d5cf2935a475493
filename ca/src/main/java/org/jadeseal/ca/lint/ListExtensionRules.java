// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/// The extensions of a list (RFC 5280 §5.2).
final class ListExtensionRules {

    private static final ASN1ObjectIdentifier EXPIRED_CERTS_ON_CRL =
            new ASN1ObjectIdentifier("2.5.29.60");

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final List<ASN1ObjectIdentifier> EXPECTED_ORDER =
            List.of(
                    Extension.authorityKeyIdentifier,
                    Extension.cRLNumber,
                    Extension.deltaCRLIndicator,
                    Extension.freshestCRL,
                    EXPIRED_CERTS_ON_CRL);

    static final List<ListDemand> ALL =
            List.of(
                    new ListDemand(
                            "list-authority-key-is-the-signers",
                            "RFC 5280 §5.2.1",
                            "authorityKeyIdentifier must be the issuer's key identifier, and not critical",
                            candidate ->
                                    candidate
                                                    .read(
                                                            Extension.authorityKeyIdentifier,
                                                            AuthorityKeyIdentifier::getInstance)
                                                    .filter(found ->
                                                            Arrays.equals(
                                                                    found.getKeyIdentifierOctets(),
                                                                    candidate
                                                                            .judged()
                                                                            .issuer()
                                                                            .keyIdentifier()
                                                                            .toArray()))
                                                    .isPresent()
                                            && !candidate.isCritical(
                                                    Extension.authorityKeyIdentifier)),
                    new ListDemand(
                            "list-number-is-not-critical",
                            "RFC 5280 §5.2.3",
                            "cRLNumber must be there and not critical",
                            candidate ->
                                    candidate.has(Extension.cRLNumber)
                                            && !candidate.isCritical(Extension.cRLNumber)),
                    new ListDemand(
                            "list-number-has-at-most-twenty-octets",
                            "RFC 5280 §5.2.3",
                            "cRLNumber must not be negative and have at most 20 octets",
                            candidate ->
                                    number(candidate, Extension.cRLNumber)
                                            .filter(found ->
                                                    found.signum() < 0 || found.bitLength() > 159)
                                            .isEmpty()),
                    new ListDemand(
                            "list-number-is-the-next",
                            "RFC 5280 §5.2.3, T5",
                            "cRLNumber must be the one drawn for this list",
                            candidate ->
                                    number(candidate, Extension.cRLNumber)
                                            .equals(
                                                    Optional.of(
                                                            BigInteger.valueOf(
                                                                    candidate
                                                                            .expected()
                                                                            .number())))),
                    new ListDemand(
                            "delta-indicator-is-critical",
                            "RFC 5280 §5.2.4",
                            "deltaCRLIndicator must be critical",
                            candidate ->
                                    !candidate.has(Extension.deltaCRLIndicator)
                                            || candidate.isCritical(Extension.deltaCRLIndicator)),
                    new ListDemand(
                            "delta-names-its-base",
                            "RFC 5280 §5.2.4",
                            "a delta must name its base, a full list must not",
                            candidate ->
                                    number(candidate, Extension.deltaCRLIndicator)
                                            .equals(base(candidate))),
                    new ListDemand(
                            "delta-is-newer-than-its-base",
                            "RFC 5280 §5.2.4",
                            "the number of the base must be less than that of the delta",
                            candidate ->
                                    number(candidate, Extension.deltaCRLIndicator)
                                            .filter(base ->
                                                    base.compareTo(
                                                                    number(
                                                                                    candidate,
                                                                                    Extension
                                                                                            .cRLNumber)
                                                                            .orElse(
                                                                                    BigInteger
                                                                                            .ZERO))
                                                            >= 0)
                                            .isEmpty()),
                    new ListDemand(
                            "removals-stand-in-deltas-only",
                            "RFC 5280 §5.3.1",
                            "removeFromCRL must not stand in a full list",
                            candidate ->
                                    candidate.expected().isDelta()
                                            || candidate.isFreeOf(EntryFault.REMOVED)),
                    new ListDemand(
                            "freshest-list-stands-in-full-lists",
                            "RFC 5280 §5.2.6",
                            "freshestCRL must not stand in a delta and not be critical",
                            candidate ->
                                    !candidate.isCritical(Extension.freshestCRL)
                                            && !(candidate.expected().isDelta()
                                                    && candidate.has(Extension.freshestCRL))),
                    new ListDemand(
                            "list-covers-all-its-issuer-issued",
                            "RFC 5280 §5.2.5, our certificate profiles, 2.4",
                            "issuingDistributionPoint must be absent",
                            candidate -> !candidate.has(Extension.issuingDistributionPoint)),
                    new ListDemand(
                            "list-access-is-not-critical",
                            "RFC 5280 §5.2.7",
                            "authorityInfoAccess must not be critical",
                            candidate -> !candidate.isCritical(Extension.authorityInfoAccess)),
                    new ListDemand(
                            "list-extensions-are-those-of-the-profile",
                            "our certificate profiles, 2.4",
                            "the extensions of the profile, and no other, must stand in its order",
                            candidate ->
                                    EXPECTED_ORDER.containsAll(order(candidate))
                                            && order(candidate)
                                                    .equals(
                                                            EXPECTED_ORDER.stream()
                                                                    .filter(
                                                                            order(candidate)
                                                                                    ::contains)
                                                                    .toList())),
                    new ListDemand(
                            "full-list-keeps-expired-certificates",
                            "X.509 §9.5.2.8, our certificate profiles, 2.4",
                            "expiredCertsOnCRL must stand in full lists with the issuer's first day, and not be"
                                    + " critical",
                            candidate ->
                                    expiredSince(candidate)
                                                    .equals(
                                                            candidate.expected().isDelta()
                                                                    ? Optional.empty()
                                                                    : Optional.of(
                                                                            candidate
                                                                                    .expected()
                                                                                    .beginning()))
                                            && !candidate.isCritical(EXPIRED_CERTS_ON_CRL)));

    private ListExtensionRules() {}

    private static Optional<BigInteger> number(ListCandidate candidate, ASN1ObjectIdentifier id) {
        return candidate.read(id, ASN1Integer::getInstance).map(ASN1Integer::getValue);
    }

    /// Of a time that was written in another form, nothing.
    private static Optional<Instant> expiredSince(ListCandidate candidate) {
        return candidate
                .read(EXPIRED_CERTS_ON_CRL, ASN1GeneralizedTime::getInstance)
                .map(ASN1GeneralizedTime::getTimeString)
                .map(text -> FORM.parse(text, Instant::from));
    }

    private static Optional<BigInteger> base(ListCandidate candidate) {
        return candidate.expected().isDelta()
                ? Optional.of(BigInteger.valueOf(candidate.expected().base().getAsLong()))
                : Optional.empty();
    }

    private static List<ASN1ObjectIdentifier> order(ListCandidate candidate) {
        return candidate.extensions().map(all -> List.of(all.getExtensionOIDs())).orElse(List.of());
    }
}
