// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.jadeseal.ca.x509.Der;

/// What is said of one certificate.
///
/// ```asn1
/// SingleResponse ::= SEQUENCE {
///     certID            CertID,
///     certStatus        CertStatus,
///     thisUpdate        GeneralizedTime,
///     nextUpdate        [0] EXPLICIT GeneralizedTime OPTIONAL,
///     singleExtensions  [1] EXPLICIT Extensions OPTIONAL }
/// ```
///
/// RFC 6960 §4.2.1.
///
/// @param asked as it was asked, to the octet
/// @param readAt when the ledger was read
/// @param life how long this may be relied on
/// @param archiveCutoff for expired certificates: since when statuses are kept (§4.4.4)
record CertificateAnswer(
        CertID asked,
        Saying saying,
        Instant readAt,
        Duration life,
        Optional<Instant> archiveCutoff) {

    /// The four things that can be said.
    sealed interface Saying {

        record Good() implements Saying {}

        /// Not to be trusted from a moment on; perhaps only for now.
        ///
        /// @param reasonCode a `CRLReason`, 0 when there is nothing to say
        record Revoked(Instant since, int reasonCode) implements Saying {}

        /// Revoked since 1970 and on hold, because we have issued no such certificate (RFC 6960
        /// §2.2).
        record NeverIssued() implements Saying {}

        /// Of another issuer.
        record Unknown() implements Saying {}
    }

    Instant thisUpdate() {
        return readAt.truncatedTo(ChronoUnit.SECONDS);
    }

    SingleResponse structure() {
        return new SingleResponse(
                asked,
                status(),
                new ASN1GeneralizedTime(Date.from(thisUpdate())),
                new ASN1GeneralizedTime(Date.from(thisUpdate().plus(life))),
                archiveCutoff.map(CertificateAnswer::extensions).orElse(null));
    }

    private CertStatus status() {
        return switch (saying) {
            case Saying.Good _ -> new CertStatus();
            case Saying.Revoked(Instant since, int reasonCode) -> revoked(since, reasonCode);
            case Saying.NeverIssued _ -> revoked(Instant.EPOCH, CRLReason.certificateHold);
            case Saying.Unknown _ -> new CertStatus(2, DERNull.INSTANCE);
        };
    }

    private static CertStatus revoked(Instant since, int reasonCode) {
        return new CertStatus(
                new RevokedInfo(
                        new ASN1GeneralizedTime(Date.from(since.truncatedTo(ChronoUnit.SECONDS))),
                        reasonCode == 0 ? null : CRLReason.lookup(reasonCode)));
    }

    private static Extensions extensions(Instant archiveCutoff) {
        byte[] value = Der.of(new ASN1GeneralizedTime(Date.from(archiveCutoff)));
        return new Extensions(
                new Extension(
                        OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
                        false,
                        new DEROctetString(value)));
    }
}
