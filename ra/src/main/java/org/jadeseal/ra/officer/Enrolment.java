// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Refusal;

/// What became of enrolling an officer.
public sealed interface Enrolment {

    /// Here and in the CA's roster.
    record Enrolled(OfficerId officer, PersonId person) implements Enrolment {}

    /// Another officer has this login.
    record LoginTaken(String login) implements Enrolment {}

    /// An officer has exactly one role (SEC-603).
    record RolesExclude() implements Enrolment {}

    /// The password has fewer than [OfficerRegister#LEAST_PASSWORD] characters.
    record PasswordTooShort() implements Enrolment {}

    /// This data folder is for production: officers log in by card (T20).
    record NoPasswordsHere() implements Enrolment {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Enrolment {}
}
