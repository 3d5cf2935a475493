// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import org.jadeseal.ra.authorization.AccountId;

/// An account was changed by somebody else between reading and writing; the unit is undone.
final class StaleAccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleAccountException(AccountId id) {
        super("account " + id.masked() + " was changed by somebody else; read it again");
    }
}
