// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.StatusChange;

/// What becomes of a certificate, act after act, and what has to be said of it in the end. Reasons
/// are `CRLReason`, [StatusRow#NO_REASON] when revoked without one, [StatusRow#NONE] when it is
/// good or not listed.
///
/// @param since the act from which on it is not to be trusted
record Scene(String situation, Acts acts, int ocsp, int full, int delta, Optional<Act> since) {

    enum Act {
        BEFORE,
        BETWEEN,
        AFTER
    }

    /// What is done in each.
    ///
    /// @param before before the base, when it is issued
    /// @param between after the base and before the delta in between
    /// @param after after that delta and before the full list that counts
    record Acts(List<Change> before, List<Change> between, List<Change> after) {

        List<Change> of(Act act) {
            return switch (act) {
                case BEFORE -> before;
                case BETWEEN -> between;
                case AFTER -> after;
            };
        }
    }

    /// Something that is done to a certificate.
    interface Change extends Function<CertificateId, StatusChange> {}

    /// It comes to be trusted, or is not listed.
    static Scene good(String situation, Acts acts, int delta) {
        return new Scene(situation, acts, StatusRow.NONE, StatusRow.NONE, delta, Optional.empty());
    }

    /// OCSP and the full list say the same of it.
    static Scene bad(String situation, Acts acts, int reason, int delta, Act since) {
        return new Scene(situation, acts, reason, reason, delta, Optional.of(since));
    }
}
