// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.form.CaseNumber;

/// What became of a search.
public sealed interface Finding {

    /// One person, and no other.
    record Person(AccountId account) implements Finding {}

    /// A registration form.
    record Registration(CaseNumber number) implements Finding {}

    /// A request: revocation, resumption, password.
    record Request(CaseNumber number) implements Finding {}

    /// A page of people of one name.
    ///
    /// @param next where the following page begins, empty on the last one
    record People(List<Line> lines, Optional<AccountId> next) implements Finding {

        public People {
            lines = List.copyOf(lines);
        }
    }

    /// One person in a list; the name is masked.
    ///
    /// @param serialNumber the 16 digits of the certificates' subject
    /// @param state of the account, as it is stored
    record Line(AccountId account, String maskedName, String serialNumber, String state) {}

    /// Nobody and nothing.
    record Nothing() implements Finding {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Finding {}
}
