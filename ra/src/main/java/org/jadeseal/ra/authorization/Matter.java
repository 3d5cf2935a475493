// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.util.Optional;

/// What an act is about.
///
/// @param name as the audit log names it: `form:R-2611-0412`, `card:7Q2F8K4M`
/// @param holder the account it belongs to; a holder acts on what is theirs only
public record Matter(String name, Optional<AccountId> holder) {

    /// An account itself, or what belongs to it without a name of its own.
    public static Matter of(AccountId account) {
        return new Matter("account:" + account.value(), Optional.of(account));
    }

    /// A thing of one account.
    public static Matter of(String name, AccountId account) {
        return new Matter(name, Optional.of(account));
    }

    /// A thing that is no account's, or not yet.
    public static Matter of(String name) {
        return new Matter(name, Optional.empty());
    }
}
