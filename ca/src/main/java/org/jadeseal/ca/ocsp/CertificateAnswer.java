// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
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
///
/// CertStatus ::= CHOICE {
///     good     [0] IMPLICIT NULL,
///     revoked  [1] IMPLICIT SEQUENCE {
///                  revocationTime    GeneralizedTime,
///                  revocationReason  [0] EXPLICIT CRLReason OPTIONAL },
///     unknown  [2] IMPLICIT NULL }
/// ```
///
/// RFC 6960 §4.2.1. Written octet by octet: structures of objects would cost twice what a signature
/// by an elliptic curve does.
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

    private static final byte[] NOTHING = {};

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

    /// Whether both tell the same of one certificate, except since when and until when it holds.
    boolean saysTheSameAs(CertificateAnswer other) {
        return saying.equals(other.saying)
                && life.equals(other.life)
                && archiveCutoff.equals(other.archiveCutoff);
    }

    Instant thisUpdate() {
        return readAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /// In DER.
    byte[] der() {
        return Der.sequence(
                Der.of(asked),
                status(),
                Der.generalizedTime(thisUpdate()),
                Der.element(0xA0, Der.generalizedTime(thisUpdate().plus(life))),
                archiveCutoff
                        .map(cutoff -> Der.element(0xA1, Der.of(extensions(cutoff))))
                        .orElse(NOTHING));
    }

    private byte[] status() {
        return switch (saying) {
            case Saying.Good _ -> Der.element(0x80);
            case Saying.Revoked(Instant since, int reasonCode) -> revoked(since, reasonCode);
            case Saying.NeverIssued _ -> revoked(Instant.EPOCH, CRLReason.certificateHold);
            case Saying.Unknown _ -> Der.element(0x82);
        };
    }

    private static byte[] revoked(Instant since, int reasonCode) {
        return Der.element(
                0xA1,
                Der.generalizedTime(since),
                reasonCode == 0
                        ? NOTHING
                        : Der.element(0xA0, Der.element(0x0A, new byte[] {(byte) reasonCode})));
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
