// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.Extension;

/// So whoever verifies an old signature learns of a revocation after the certificate has expired.
final class FullListKeepsExpiredCertificates extends ListRule {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    FullListKeepsExpiredCertificates() {
        super(
                "X.509 §9.5.2.8, our certificate profiles, 2.4",
                "expiredCertsOnCRL must stand in full lists with the issuer's first day,"
                        + " and not be critical");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return !candidate.isCritical(Extension.expiredCertsOnCRL)
                && since(candidate).equals(expected(candidate.expected()));
    }

    /// Of a time that was written in another form, nothing.
    private static Optional<Instant> since(ListCandidate candidate) {
        return candidate
                .read(Extension.expiredCertsOnCRL, ASN1GeneralizedTime::getInstance)
                .map(ASN1GeneralizedTime::getTimeString)
                .map(text -> FORM.parse(text, Instant::from));
    }

    private static Optional<Instant> expected(ExpectedList expected) {
        return expected.isDelta() ? Optional.empty() : Optional.of(expected.beginning());
    }
}
