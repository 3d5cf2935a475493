// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.statement.CanonicalText;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;

/// One officer's decision about one version of a form, kept as evidence: signed by the officer's
/// card, or, in a trial, with the session's record in place of the signature (T6).
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
    ///
    /// @param statement SHA-256 of what the card signed ([CardSignature#statementHash]); empty for
    ///   who came with a password
    public record Decider(
            OfficerId officer,
            PersonId person,
            Role role,
            SessionId session,
            Optional<String> statement) {}

    public Decision {
        if (!previous.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a decision's previous hash must be 64 lower-case hexadecimal digits");
        }
    }

    /// SHA-256 over the canonical text of this decision, 64 lower-case hexadecimal digits.
    public String hash() {
        List<String> parts = new ArrayList<>();
        parts.add(decider.statement().isPresent() ? "jadeseal decision 2" : "jadeseal decision 1");
        parts.add(caseNumber.value());
        parts.add(Integer.toString(formVersion));
        parts.add(digest.value());
        parts.add(kind.name());
        parts.add(decider.officer().value());
        parts.add(decider.person().value());
        parts.add(decider.role().name());
        parts.add(decider.session().value());
        parts.add(Long.toString(at.toEpochMilli()));
        parts.add(previous);
        decider.statement().ifPresent(parts::add);
        return new CanonicalText(parts).sha256();
    }
}
