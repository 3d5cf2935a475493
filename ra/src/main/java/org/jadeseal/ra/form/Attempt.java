// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.form.Form.Paper;
import org.jadeseal.ra.form.SqlDecisions.Decided;

/// A decision on its way through the desk, with the card's signature or without.
record Attempt(Resolution resolved, Optional<SignedUnit> signed) {

    /// By password, in a trial.
    static Attempt unsigned(Resolution resolved) {
        return new Attempt(resolved, Optional.empty());
    }

    static Attempt of(SignedUnit signed) {
        return new Attempt(signed.resolved(), Optional.of(signed));
    }

    Act act() {
        return Desk.act(resolved.officer(), resolved.verdict().right(), resolved.caseNumber());
    }

    /// Whether the form is still what was shown.
    boolean saw(Form form) {
        return resolved.seen().filter(seen -> !seen.equals(form.paper().digest())).isEmpty();
    }

    /// The decision about the form as it is, and the signature where there is one, are kept.
    Decision append(Transaction unit, DecisionKind kind, Form form) {
        signed.ifPresent(SignedUnit::keep);
        Paper paper = form.paper();
        return SqlDecisions.aboutForms(unit.sql())
                .append(
                        unit,
                        resolved.officer(),
                        kind,
                        new Decided(paper.caseNumber(), paper.formVersion(), paper.digest()),
                        signed.map(made -> made.signature().statementHash()));
    }
}
