// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Optional;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OperationToken;

/// What an officer wants to become of a case.
///
/// @param seen the digest of the paper as it was shown; always there where a card signs
/// @param reason told to the person; empty where none is told
public record Resolution(
        OfficerActor officer,
        OperationToken token,
        CaseNumber caseNumber,
        Verdict verdict,
        Optional<FormDigest> seen,
        String reason) {

    public Resolution {
        if (verdict.hasReason() == reason.isBlank()) {
            throw new IllegalArgumentException(
                    "a reason stands beside 'return' and 'reject' and beside nothing else, was "
                            + verdict);
        }
    }
}
