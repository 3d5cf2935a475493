// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.time.Instant;
import java.util.Optional;

/// What is to become of a certificate's status.
public sealed interface StatusChange {

    CertificateId certificate();

    /// A serial number is used: the certificate exists from now on and is published as on hold.
    record Issue(CertificateId certificate, Instant notAfter) implements StatusChange {

        StatusEntry entry(Instant now) {
            return new StatusEntry(certificate, notAfter, new CertificateStatus.Pending(now));
        }
    }

    /// Pending becomes good.
    record Activate(CertificateId certificate) implements StatusChange {}

    /// Pending or good becomes held.
    record Hold(CertificateId certificate) implements StatusChange {}

    /// Held becomes again what it was.
    record Release(CertificateId certificate) implements StatusChange {}

    /// Anything but revoked becomes revoked.
    ///
    /// @param invalidityDate since when the key is known to be compromised (RFC 5280 §5.3.2)
    record Revoke(
            CertificateId certificate, RevocationReason reason, Optional<Instant> invalidityDate)
            implements StatusChange {

        public Revoke(CertificateId certificate, RevocationReason reason) {
            this(certificate, reason, Optional.empty());
        }
    }

    /// Pending, or held and never activated, becomes revoked: cessationOfOperation.
    record Lapse(CertificateId certificate) implements StatusChange {}

    /// Anything but revoked becomes revoked: superseded.
    record Supersede(CertificateId certificate) implements StatusChange {}
}
