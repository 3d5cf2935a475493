// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// What was read of a holder's card: which reader it was in, how often a wrong PIN may still be
/// tried, and whether its certificates are those of the record. A claim of the agent's (T8), for
/// people to read; nothing is decided by it.
///
/// @param triesLeft 0 for a card that is blocked
public record CardFinding(
        Instant at, String reader, int triesLeft, Found signature, Found encryption) {

    /// How a place on the card compares with the record.
    public enum Found {
        /// The certificate of the newest activated pair.
        AS_RECORDED,
        /// Another certificate.
        OTHER,
        /// No certificate, where there should be one.
        MISSING,
        /// The holder has no pair that was activated.
        NONE_DUE;

        static Found of(Optional<Bytes> recorded, Optional<Bytes> onCard) {
            if (recorded.isEmpty()) {
                return NONE_DUE;
            }
            return onCard.map(hash -> hash.equals(recorded.get()) ? AS_RECORDED : OTHER)
                    .orElse(MISSING);
        }
    }
}
