// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.selftest;

import org.jadeseal.ra.authorization.Refusal;

/// What became of looking a code up.
public sealed interface LookingUp {

    record Found(SelfTest test) implements LookingUp {}

    /// No such code, or its day is over.
    record Unknown() implements LookingUp {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements LookingUp {}
}
