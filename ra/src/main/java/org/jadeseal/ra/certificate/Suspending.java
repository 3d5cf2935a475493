// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ra.authorization.Refusal;

/// What became of 「確定暫禁」 (CT4).
public sealed interface Suspending {

    /// All that were ticked are on hold; OCSP says so now, the next CRL within five minutes.
    record Suspended(List<CertificateId> certificates, Instant at) implements Suspending {

        public Suspended {
            certificates = List.copyOf(certificates);
        }
    }

    /// Nothing was ticked.
    record NothingTicked() implements Suspending {}

    /// One that was ticked is not this account's, or not in force; nothing changed.
    record NotInForce(CertificateId certificate) implements Suspending {}

    /// The proof of the password is another account's, or too old.
    record PasswordNotConfirmed() implements Suspending {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements Suspending {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Suspending {}
}
