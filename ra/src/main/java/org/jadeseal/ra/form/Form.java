// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Duration;
import java.time.Instant;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.Holding;

/// A registration form in one of its states. Drawn in `docs/reference/form-lifecycle.md`.
public sealed interface Form {

    /// What is on it.
    Paper paper();

    /// Since when it is in this state.
    Instant since();

    /// Its number.
    default CaseNumber caseNumber() {
        return paper().caseNumber();
    }

    /// What is on a form.
    ///
    /// @param formVersion rises when a field changes; decisions are about one version
    /// @param salt goes into the digest, so that nobody can try national IDs against it
    /// @param version rises with each stored change; for compare-and-set
    record Paper(
            CaseNumber caseNumber,
            RegistrationFields fields,
            Entry entry,
            int formVersion,
            String salt,
            FormDigest digest,
            long version) {

        /// What the digest is taken over: all fields, in clear.
        public Bytes canonicalText() {
            return RegistrationPaper.text(caseNumber, formVersion, salt, fields).octets();
        }

        /// Whether a decision is about this version of the fields and not an earlier one.
        boolean isDecidedBy(Decision decision) {
            return decision.formVersion() == formVersion;
        }
    }

    /// Who typed it in.
    record Entry(OfficerId officer, PersonId person, Instant at) {}

    /// What an executed registration brought: the account and the card set aside.
    record Outcome(Holding holding, CardId card) {}

    /// 收件.
    record Received(Paper paper, Instant since) implements Form {

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
    record Reviewed(Paper paper, Decision review, Instant since) implements Form {

        /// Any changed field needs a new first check.
        Received amend(Paper changed, Instant now) {
            return new Received(changed, now);
        }

        Approved approve(Decision approval) {
            return new Approved(paper, review, approval, approval.at());
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

    /// 複審通過: waits for its execution, for instance because no card is in stock.
    record Approved(Paper paper, Decision review, Decision approval, Instant since)
            implements Form {

        Executed execute(Outcome outcome, Instant now) {
            return new Executed(paper, outcome, now);
        }
    }

    /// 執行完成: account and card exist.
    record Executed(Paper paper, Outcome outcome, Instant since) implements Form {

        /// The card and both letters have been handed over.
        Closed close(Instant now) {
            return new Closed(paper, outcome, now);
        }
    }

    /// 結案: final.
    record Closed(Paper paper, Outcome outcome, Instant since) implements Form {}

    /// 退件補正.
    record Returned(Paper paper, String reason, Instant since) implements Form {

        /// How long it waits for what is missing.
        public static final Duration COMPLETION = Duration.ofDays(30);

        /// When it expires.
        public Instant until() {
            return since.plus(COMPLETION);
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
    record Rejected(Paper paper, String reason, Instant since) implements Form {}

    /// 撤回: final.
    record Withdrawn(Paper paper, Instant since) implements Form {}

    /// Final.
    record Expired(Paper paper, Instant since) implements Form {}
}
