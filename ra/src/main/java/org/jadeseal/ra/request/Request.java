// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.time.Instant;
import java.util.List;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.form.Attachment;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormDigest;

/// A request in one of its states. Drawn in `docs/reference/request-lifecycle.md`.
public sealed interface Request {

    /// What is on it.
    Paper paper();

    /// Since when it is in this state.
    Instant since();

    /// Its number.
    default CaseNumber caseNumber() {
        return paper().caseNumber();
    }

    /// What is on a request.
    ///
    /// @param attachments scans that came with it, at most 20
    /// @param formVersion rises when a field changes; decisions are about one version
    /// @param version rises with each stored change; for compare-and-set
    record Paper(
            CaseNumber caseNumber,
            RequestFields fields,
            List<Attachment> attachments,
            Entry entry,
            int formVersion,
            FormDigest digest,
            long version) {

        public Paper {
            attachments = List.copyOf(attachments);
        }
    }

    /// Who typed it in.
    record Entry(OfficerId officer, PersonId person, Instant at) {}

    /// 收件.
    record Received(Paper paper, Instant since) implements Request {

        Received amend(Paper changed, Instant now) {
            return new Received(changed, now);
        }

        Reviewed review(Decision review) {
            return new Reviewed(paper, review, review.at());
        }

        Returned giveBack(String reason, Instant now) {
            return new Returned(paper, reason, now);
        }

        Rejected reject(String reason, Instant now) {
            return new Rejected(paper, reason, now);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(paper, now);
        }
    }

    /// 初審通過.
    record Reviewed(Paper paper, Decision review, Instant since) implements Request {

        /// Any changed field needs a new first check.
        Received amend(Paper changed, Instant now) {
            return new Received(changed, now);
        }

        /// 複審通過 and 執行完成 in one unit of work.
        Executed execute(Decision approval) {
            return new Executed(paper, approval.at());
        }

        Returned giveBack(String reason, Instant now) {
            return new Returned(paper, reason, now);
        }

        Rejected reject(String reason, Instant now) {
            return new Rejected(paper, reason, now);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(paper, now);
        }
    }

    /// 執行完成: final.
    record Executed(Paper paper, Instant since) implements Request {}

    /// 退件補正.
    record Returned(Paper paper, String reason, Instant since) implements Request {

        /// When it expires.
        public Instant until() {
            return since.plus(Form.Returned.COMPLETION);
        }

        Received amend(Paper changed, Instant now) {
            return new Received(changed, now);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(paper, now);
        }

        /// Not completed until then.
        Expired expire(Instant now) {
            return new Expired(paper, now);
        }
    }

    /// 駁回: final, the reason is told.
    record Rejected(Paper paper, String reason, Instant since) implements Request {}

    /// 撤回: final.
    record Withdrawn(Paper paper, Instant since) implements Request {}

    /// Final.
    record Expired(Paper paper, Instant since) implements Request {}
}
