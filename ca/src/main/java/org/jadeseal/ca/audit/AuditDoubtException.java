// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

/// The audit trail and its checkpoints outside the database contradict each other: the database was
/// rolled back or somebody changed it. A node does not start like this (T16).
public final class AuditDoubtException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditDoubtException(String message) {
        super(message);
    }
}
