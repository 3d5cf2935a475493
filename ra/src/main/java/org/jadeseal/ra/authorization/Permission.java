// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

/// What the gate says.
sealed interface Permission {

    /// Go on.
    record Granted() implements Permission {}

    /// Stop; the refusal is in the audit log.
    record Refused(Refusal refusal) implements Permission {}
}
