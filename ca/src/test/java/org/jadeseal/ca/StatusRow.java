// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// A certificate in a situation, and what has to be said of it. Reasons are `CRLReason`, 0 when
/// revoked without one, -1 when it is good or not listed.
///
/// @param usage 4 for who signs mail, 5 for who receives it encrypted
/// @param since from when on it is not to be trusted
record StatusRow(
        String situation,
        Bytes certificate,
        int usage,
        int ocsp,
        int full,
        int delta,
        Optional<Instant> since,
        boolean expired) {

    static final int NONE = -1;
    static final int NO_REASON = 0;
    static final int HOLD = 6;
    static final int REMOVE = 8;

    /// What somebody must believe who looks at lists.
    ///
    /// @param endFirst whether it looks at the end of the certificate before anything else
    Belief byList(boolean endFirst) {
        return belief(full, endFirst);
    }

    /// What somebody must believe who asks.
    ///
    /// @param endFirst whether it looks at the end of the certificate before anything else
    Belief byOcsp(boolean endFirst) {
        return belief(ocsp, endFirst);
    }

    private Belief belief(int reason, boolean endFirst) {
        if (expired && (endFirst || reason == NONE)) {
            return Belief.EXPIRED;
        }
        return reason == NONE ? Belief.GOOD : Belief.REVOKED;
    }

    /// What it must be told who asks about the status alone.
    Belief status() {
        return ocsp == NONE ? Belief.GOOD : Belief.REVOKED;
    }

    @Override
    public String toString() {
        return situation;
    }
}
