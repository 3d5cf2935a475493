// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import org.jadeseal.ra.authorization.Refusal;

/// What became of an officer's act on a mass change.
public sealed interface MassStep {

    /// It is in its new state.
    record Done(MassChange change) implements MassStep {}

    /// It is not what was shown.
    record Changed() implements MassStep {}

    /// Its state does not allow this step.
    record NotFromHere() implements MassStep {}

    /// 「須由不同人員複核。」: this person asked for it or proposed it (E15).
    record SamePerson() implements MassStep {}

    /// Not one of the certificates found would be changed.
    record NothingToDo() implements MassStep {}

    /// There is no such case.
    record Unknown() implements MassStep {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements MassStep {}
}
