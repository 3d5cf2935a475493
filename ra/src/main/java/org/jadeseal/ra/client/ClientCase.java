// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.client;

import java.time.Instant;
import org.jadeseal.ca.client.ClientProposal;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.FormDigest;

/// What is asked for a program, in one of its states. Drawn in
/// `docs/reference/client-case-lifecycle.md`.
public sealed interface ClientCase {

    /// What is asked.
    Paper paper();

    /// Since when it is in this state.
    Instant since();

    /// Its number.
    default CaseNumber caseNumber() {
        return paper().caseNumber();
    }

    /// What is asked, and what decisions about it bind to. It never changes.
    ///
    /// @param version rises with each stored change of the state; for compare-and-set
    record Paper(CaseNumber caseNumber, ClientProposal proposal, FormDigest digest, long version) {}

    /// 收件: an operator entered it.
    record Received(Paper paper, Instant since) implements ClientCase {

        Reviewed review(Decision review) {
            return new Reviewed(paper, review, review.at());
        }

        Rejected reject(String reason, Instant now) {
            return new Rejected(paper, reason, now);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(paper, now);
        }
    }

    /// 初審通過.
    record Reviewed(Paper paper, Decision review, Instant since) implements ClientCase {

        Approved approve(Decision approval) {
            return new Approved(paper, approval.at());
        }

        Rejected reject(String reason, Instant now) {
            return new Rejected(paper, reason, now);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(paper, now);
        }
    }

    /// 複審通過: the operator's command may take the program in.
    record Approved(Paper paper, Instant since) implements ClientCase {

        Enrolled enrol(Instant now) {
            return new Enrolled(paper, now);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(paper, now);
        }
    }

    /// 執行完成: final.
    record Enrolled(Paper paper, Instant since) implements ClientCase {}

    /// 駁回: final.
    record Rejected(Paper paper, String reason, Instant since) implements ClientCase {}

    /// 撤回: final.
    record Withdrawn(Paper paper, Instant since) implements ClientCase {}
}
