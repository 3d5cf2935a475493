// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.time.Instant;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.FormDigest;

/// A suspension or revocation of many certificates in one of its states. Drawn in
/// `docs/reference/mass-change-lifecycle.md`.
public sealed interface MassChange {

    /// What never changes about it.
    Plan plan();

    /// Since when it is in this state.
    Instant since();

    /// Its name for good.
    default CaseNumber caseNumber() {
        return plan().caseNumber();
    }

    /// Who asked, and when.
    record Entry(OfficerId officer, PersonId person, Instant at) {}

    /// What is meant and what was found.
    ///
    /// @param digest over all of it
    /// @param version rises with each stored change; for compare-and-set
    record Plan(
            CaseNumber caseNumber,
            MassFields fields,
            MassQuery query,
            DryRun dryRun,
            Entry entry,
            FormDigest digest,
            long version) {}

    /// 試算: the numbers can be read, nothing is asked for yet.
    record Drafted(Plan plan, Instant since) implements MassChange {

        Proposed propose(Decision first) {
            return new Proposed(plan, first, first.at());
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(plan, now);
        }
    }

    /// 提案: the first of two decisions.
    record Proposed(Plan plan, Decision first, Instant since) implements MassChange {

        Approved approve(Instant now) {
            return new Approved(plan, MassProgress.NONE, now);
        }

        Rejected reject(String reason, Instant now) {
            return new Rejected(plan, reason, now);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(plan, now);
        }
    }

    /// 執行中: another person has approved it, and the job is at work.
    record Approved(Plan plan, MassProgress progress, Instant since) implements MassChange {

        Approved advance(MassProgress further) {
            return new Approved(plan, further, since);
        }

        Done finish(Instant now) {
            return new Done(plan, progress, now);
        }
    }

    /// 完成: final.
    record Done(Plan plan, MassProgress progress, Instant since) implements MassChange {}

    /// 駁回: final.
    record Rejected(Plan plan, String reason, Instant since) implements MassChange {}

    /// 撤回: final.
    record Withdrawn(Plan plan, Instant since) implements MassChange {}
}
