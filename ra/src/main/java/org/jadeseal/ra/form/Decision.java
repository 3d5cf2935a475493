// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Instant;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;

/// One officer's decision about one version of a form, kept as evidence. Until officers have cards
/// the session's record stands where the signature will (T6, trial only).
///
/// @param formVersion the version of the fields that was decided
/// @param previous [#hash] of the decision before, 64 zeros for the first one
public record Decision(
        Decider decider,
        DecisionKind kind,
        CaseNumber caseNumber,
        int formVersion,
        FormDigest digest,
        Instant at,
        String previous) {

    /// What stands for "none before".
    public static final String FIRST = "0".repeat(64);

    /// Who decided, in which role and session.
    public record Decider(OfficerId officer, PersonId person, Role role, SessionId session) {}

    public Decision {
        if (!previous.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a decision's previous hash must be 64 lower-case hexadecimal digits");
        }
    }

    /// SHA-256 over the canonical text of this decision, 64 lower-case hexadecimal digits.
    public String hash() {
        return CanonicalText.of(
                        "jadeseal decision 1",
                        caseNumber.value(),
                        Integer.toString(formVersion),
                        digest.value(),
                        kind.name(),
                        decider.officer().value(),
                        decider.person().value(),
                        decider.role().name(),
                        decider.session().value(),
                        Long.toString(at.toEpochMilli()),
                        previous)
                .sha256();
    }
}
