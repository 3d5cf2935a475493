// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.authorization.Actor;

/// Officers: enrolling them, here and in the CA's roster.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class OfficerRegister {

    /// Characters of a trial password, at least.
    public static final int LEAST_PASSWORD = 12;

    OfficerRegister() {}

    /// Enrols an officer; the command line does it as a job.
    ///
    /// @param oneTimePassword UTF-8; the caller closes it
    public Enrolment enrol(Actor actor, NewOfficer officer, Secret oneTimePassword) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
