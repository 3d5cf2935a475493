// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.form.CaseNumber;

/// Where is my form: for everybody who has its number, so without a gate.
public final class CaseLookup {

    private final Database database;

    private CaseLookup(Database database) {
        this.database = database;
    }

    /// The cases in `database`.
    public static CaseLookup on(Database database) {
        return new CaseLookup(database);
    }

    /// How far a case is; empty when there is none of this number.
    public Optional<CaseState> find(CaseNumber number) {
        return SqlCaseStates.find(database.read(), number);
    }
}
