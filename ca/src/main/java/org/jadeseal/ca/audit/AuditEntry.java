// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

/// One thing that was done, or refused, or that failed (S/MIME BR §5.4.1).
///
/// No field holds personal data, a secret or the body of a request: a person is named by an
/// identifier of ours or by a keyed hash. Control characters are written as `\\uXXXX`, and what is
/// longer than its column is cut and ends in `…`.
///
/// @param actor who: an officer's or a subscriber's identifier, or the name of a job; ≤ 200
/// @param role in which capacity, for instance `RAO`, `subscriber`, `system`; ≤ 40
/// @param action what, as `room.verb`, for instance `certificate.suspend`; ≤ 100
/// @param object to what, as `kind:identifier`, for instance `certificate:issuing/1f3a…`; ≤ 400
/// @param source from where: an address, a host, a task; ≤ 200
/// @param detail what else an auditor needs; may be empty; ≤ 4,000
public record AuditEntry(
        String actor,
        String role,
        String action,
        String object,
        Outcome outcome,
        String source,
        String detail) {

    /// How it ended.
    public enum Outcome {
        /// The act took place.
        DONE,
        /// The rules forbade it.
        REFUSED,
        /// It was allowed and did not work.
        FAILED
    }

    public AuditEntry {
        actor = Line.of(actor, 200);
        role = Line.of(role, 40);
        action = Line.of(action, 100);
        object = Line.of(object, 400);
        source = Line.of(source, 200);
        detail = Line.of(detail, 4000);
    }

    /// The same entry with another detail.
    public AuditEntry withDetail(String otherDetail) {
        return new AuditEntry(actor, role, action, object, outcome, source, otherDetail);
    }
}
