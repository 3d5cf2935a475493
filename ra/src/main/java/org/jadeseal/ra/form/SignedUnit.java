// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.jadeseal.ca.database.Transaction;

/// A decision that a card has signed, in the unit of work in which it takes effect: the signature
/// is kept there and the case moves there, or neither.
///
/// @param signature whose holder and text were judged
public record SignedUnit(Transaction unit, Resolution resolved, CardSignature signature) {

    /// Keeps the signature.
    public void keep() {
        new SqlSignatures(unit.sql()).keep(resolved, signature, unit.now());
    }
}
