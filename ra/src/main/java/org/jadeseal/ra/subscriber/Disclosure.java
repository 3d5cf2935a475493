// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import org.jadeseal.ra.authorization.Refusal;

/// What became of asking for a whole national ID.
public sealed interface Disclosure {

    /// Here it is; who asked and why is in the audit log.
    record Disclosed(NationalId nationalId) implements Disclosure {}

    /// No such person.
    record UnknownSubscriber() implements Disclosure {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Disclosure {}
}
