// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.util.Optional;
import org.jadeseal.ra.authorization.SessionId;

/// An account as stored, with what only this room may see.
///
/// @param ofLetter whether the password is the one of a letter (SEC-103)
/// @param session the one session that stands, if any (SEC-202)
record AccountRecord(
        Account account,
        Optional<StoredPassword> password,
        boolean ofLetter,
        Optional<SessionId> session) {

    Standing standing(SessionId asking) {
        return switch (account) {
            case Account.Active _ ->
                    session.map(current ->
                                    current.equals(asking) ? Standing.LIVE : Standing.ELSEWHERE)
                            .orElse(Standing.ENDED);
            case Account.Preregistered _, Account.Ready _ -> Standing.ENDED;
            case Account.Locked _, Account.Suspended _, Account.Closed _ -> Standing.BARRED;
        };
    }
}
