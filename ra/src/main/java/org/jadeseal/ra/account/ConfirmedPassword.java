// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.time.Duration;
import java.time.Instant;
import org.jadeseal.ra.authorization.AccountId;

/// Proof that the holder entered the website password in this very request (G-PW). Only
/// [PasswordConfirmation] makes one.
public final class ConfirmedPassword {

    /// Longer than any request.
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final AccountId account;
    private final Instant at;

    ConfirmedPassword(AccountId account, Instant at) {
        this.account = account;
        this.at = at;
    }

    /// Whether it is this account's and of this moment.
    public boolean proves(AccountId claimed, Instant now) {
        return account.equals(claimed) && !now.isAfter(at.plus(LIFE));
    }
}
