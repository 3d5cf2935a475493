// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.form.Form.Outcome;
import org.jadeseal.ra.form.Form.Paper;

/// What of a form's state stands in columns, and back.
record SqlFormRow(
        Paper paper, FormStage stage, String reason, Optional<Outcome> outcome, Instant since) {

    static SqlFormRow of(Form form) {
        return switch (form) {
            case Form.Received f -> plain(f, FormStage.RECEIVED);
            case Form.Reviewed f -> plain(f, FormStage.REVIEWED);
            case Form.Approved f -> plain(f, FormStage.APPROVED);
            case Form.Executed f -> done(f, FormStage.EXECUTED, f.outcome());
            case Form.Closed f -> done(f, FormStage.CLOSED, f.outcome());
            case Form.Returned f -> declined(f, FormStage.RETURNED, f.reason());
            case Form.Rejected f -> declined(f, FormStage.REJECTED, f.reason());
            case Form.Withdrawn f -> plain(f, FormStage.WITHDRAWN);
            case Form.Expired f -> plain(f, FormStage.EXPIRED);
        };
    }

    /// The form in its state, with the decisions of this case, oldest first.
    Form form(List<Decision> decisions) {
        return switch (stage) {
            case RECEIVED -> new Form.Received(paper, since);
            case REVIEWED -> new Form.Reviewed(paper, review(decisions), since);
            case APPROVED ->
                    new Form.Approved(paper, review(decisions), approval(decisions), since);
            case EXECUTED -> new Form.Executed(paper, outcome.orElseThrow(), since);
            case CLOSED -> new Form.Closed(paper, outcome.orElseThrow(), since);
            case RETURNED -> new Form.Returned(paper, reason, since);
            case REJECTED -> new Form.Rejected(paper, reason, since);
            case WITHDRAWN -> new Form.Withdrawn(paper, since);
            case EXPIRED -> new Form.Expired(paper, since);
        };
    }

    private Decision review(List<Decision> decisions) {
        return decision(decisions, DecisionKind.REVIEWED);
    }

    private Decision approval(List<Decision> decisions) {
        return decision(decisions, DecisionKind.APPROVED);
    }

    private Decision decision(List<Decision> decisions, DecisionKind kind) {
        return decisions.stream()
                .filter(d -> d.kind() == kind && paper.isDecidedBy(d))
                .findFirst()
                .orElseThrow();
    }

    private static SqlFormRow plain(Form form, FormStage stage) {
        return new SqlFormRow(form.paper(), stage, "", Optional.empty(), form.since());
    }

    private static SqlFormRow done(Form form, FormStage stage, Outcome outcome) {
        return new SqlFormRow(form.paper(), stage, "", Optional.of(outcome), form.since());
    }

    private static SqlFormRow declined(Form form, FormStage stage, String reason) {
        return new SqlFormRow(form.paper(), stage, reason, Optional.empty(), form.since());
    }
}
