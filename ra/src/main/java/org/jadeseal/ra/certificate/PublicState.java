// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;

/// What anybody may know of a certificate: its state and validity, no name (SEC-803).
///
/// @param state as in the message files: `active`, `hold`, `revoked`
public record PublicState(CertificateUse use, String state, Instant from, Instant until) {

    static PublicState of(Certificate certificate, Instant now) {
        return new PublicState(
                certificate.core().use(),
                state(certificate, now),
                certificate.core().validity().notBefore(),
                certificate.core().validity().notAfter());
    }

    /// What is not activated yet is not told from what is on hold, as in the status services.
    private static String state(Certificate certificate, Instant now) {
        return switch (certificate) {
            case Certificate.Revoked _, Certificate.Lapsed _, Certificate.Superseded _ -> "revoked";
            case Certificate.Pending _, Certificate.Hold _ -> "hold";
            case Certificate.Expired _ -> "expired";
            case Certificate.Active _ -> certificate.core().expired(now) ? "expired" : "active";
        };
    }
}
