// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.math.BigInteger;

/// A row of the status ledger: what the status of a certificate became.
///
/// @param at milliseconds since 1970, as are `notAfter`, `since` and `invalidityDate`
record Change(
        long position,
        String issuer,
        String serial,
        long at,
        long notAfter,
        Standing standing,
        long invalidityDate) {

    /// @param state `good` or another word of the table
    /// @param reason a CRLReason, 0 when there is none
    record Standing(String state, long since, int reason) {

        boolean isGood() {
            return state.equals("good");
        }

        /// As relying parties are told (RFC 5280 §5.3.1): whatever is not final is on hold.
        int told() {
            return state.equals("revoked") ? reason : 6;
        }
    }

    BigInteger number() {
        return new BigInteger(serial, 16);
    }

    String certificate() {
        return issuer + "/" + serial;
    }
}
