// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.contact;

import org.jadeseal.ra.authorization.Refusal;

/// What became of a wish for another mail address.
public sealed interface ChangingMail {

    /// A link is on its way to the new address; the old one counts until it is opened.
    record LinkSent() implements ChangingMail {}

    /// It is the registered and confirmed address already, and no mail came back from it.
    record Same() implements ChangingMail {}

    /// Five links within a day.
    record TooOften() implements ChangingMail {}

    /// The proof of the password is another account's, or too old.
    record PasswordNotConfirmed() implements ChangingMail {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements ChangingMail {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements ChangingMail {}
}
