// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.form.Form;

/// What the people know at some moment.
///
/// @param password of the website
/// @param actor logged in, once she is
/// @param proof of the password, of this very moment
record Facts(
        Instant now,
        TrialSite.Officers officers,
        Form.Executed form,
        String pin,
        String password,
        Optional<SubscriberActor> actor,
        Optional<ConfirmedPassword> proof) {

    AccountId account() {
        return form.outcome().holding().account();
    }

    /// The PIN she would set next.
    String freshPin() {
        return pin.equals("271828") ? "161803" : "271828";
    }
}
