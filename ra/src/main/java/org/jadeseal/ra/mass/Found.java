// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.time.Instant;
import org.jadeseal.ra.certificate.Certificate;

/// How a certificate was found when somebody looked. Whoever expired counts as expired, whether the
/// calendar has been there or not.
public enum Found {
    PENDING,
    ACTIVE,
    HOLD,
    REVOKED,
    SUPERSEDED,
    LAPSED,
    EXPIRED,
    /// On the list, and no holder's.
    UNKNOWN;

    static Found of(Certificate certificate, Instant now) {
        boolean over = certificate.core().expired(now);
        return switch (certificate) {
            case Certificate.Pending _ -> over ? EXPIRED : PENDING;
            case Certificate.Active _ -> over ? EXPIRED : ACTIVE;
            case Certificate.Hold _ -> over ? EXPIRED : HOLD;
            case Certificate.Revoked _ -> REVOKED;
            case Certificate.Superseded _ -> SUPERSEDED;
            case Certificate.Lapsed _ -> LAPSED;
            case Certificate.Expired _ -> EXPIRED;
        };
    }
}
