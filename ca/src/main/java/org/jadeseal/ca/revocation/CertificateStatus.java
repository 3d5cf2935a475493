// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.time.Instant;

/// What we say of a certificate to whoever asks. Each state is a type that offers its legal moves.
///
/// A time `since` is the first moment from which the key is not to be trusted, in whole
/// milliseconds: a later move never makes it later.
public sealed interface CertificateStatus {

    /// A state in which the certificate is not revoked for good.
    sealed interface Open extends CertificateStatus {

        /// From the first moment of distrust on; from `now` on if it was trusted until now.
        default Revoked revoke(RevocationReason reason, Instant now) {
            return new Revoked(
                    reason,
                    switch (this) {
                        case Pending(Instant since) -> since;
                        case Good _ -> now;
                        case Held(Instant since, Releasable _) -> since;
                    });
        }
    }

    /// A state to which a certificate on hold can come back (T19).
    sealed interface Releasable extends Open {

        default Held hold(Instant now) {
            return new Held(
                    switch (this) {
                        case Pending(Instant since) -> since;
                        case Good _ -> now;
                    },
                    this);
        }
    }

    /// Issued and not activated; published as on hold since it was issued.
    record Pending(Instant since) implements Releasable {

        Good activate() {
            return new Good();
        }

        Revoked lapse(Instant now) {
            return revoke(RevocationReason.CESSATION_OF_OPERATION, now);
        }
    }

    /// Activated and in force. Says nothing about expiry.
    record Good() implements Releasable {}

    /// On hold; `before` is what a release gives back.
    record Held(Instant since, Releasable before) implements Open {

        Releasable release() {
            return before;
        }
    }

    /// Final.
    record Revoked(RevocationReason reason, Instant since) implements CertificateStatus {}
}
