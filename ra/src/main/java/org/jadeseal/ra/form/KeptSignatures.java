// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.List;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;

/// Signatures by which cases were decided: whatever paper they stand on.
public final class KeptSignatures {

    private final Database database;

    private KeptSignatures(Database database) {
        this.database = database;
    }

    /// Those in `database`.
    public static KeptSignatures in(Database database) {
        return new KeptSignatures(database);
    }

    /// All about a case, oldest first. Whoever asks has passed the gate to see the case.
    public List<SignedDecision> of(CaseNumber caseNumber) {
        return new SqlSignatures(database.read()).all(caseNumber);
    }

    /// The same inside a unit of work.
    public static List<SignedDecision> of(Transaction unit, CaseNumber caseNumber) {
        return new SqlSignatures(unit.sql()).all(caseNumber);
    }
}
