// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.form.Decision.Decider;
import org.jadeseal.ra.form.Form.Paper;

/// The chain of decisions about a case.
final class Decisions {

    private Decisions() {}

    /// Adds a decision about the form as it is, chained to the one before.
    ///
    /// @param statement what the card signed, by its hash
    static Decision append(
            Transaction transaction,
            OfficerActor actor,
            DecisionKind kind,
            Form form,
            Optional<String> statement) {
        SqlDecisions sql = new SqlDecisions(transaction.sql());
        Paper paper = form.paper();
        List<Decision> before = sql.all(paper.caseNumber());
        Decision decision =
                new Decision(
                        new Decider(
                                actor.officer(),
                                actor.person(),
                                actor.roles().iterator().next(),
                                actor.session(),
                                statement),
                        kind,
                        paper.caseNumber(),
                        paper.formVersion(),
                        paper.digest(),
                        transaction.now(),
                        last(before));
        sql.append(decision);
        return decision;
    }

    /// What the next decision is chained to.
    static String last(List<Decision> before) {
        return before.isEmpty() ? Decision.FIRST : before.getLast().hash();
    }
}
