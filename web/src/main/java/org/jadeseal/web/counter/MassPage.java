// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.mass.MassChange;
import org.jadeseal.ra.mass.MassProgress;
import org.jadeseal.web.page.Problems;

/// A mass change as one officer sees it, and what this officer may do with it.
///
/// @param operation token of the acts on this page
record MassPage(
        MassChange change,
        List<Decision> decisions,
        Set<Role> roles,
        Signing signing,
        String operation,
        Problems problems) {

    MassPage {
        decisions = List.copyOf(decisions);
        roles = Set.copyOf(roles);
    }

    boolean mayPropose() {
        return change instanceof MassChange.Drafted && changes() > 0 && roles.contains(Role.CAO);
    }

    boolean mayWithdraw() {
        return (change instanceof MassChange.Drafted || change instanceof MassChange.Proposed)
                && roles.contains(Role.CAO);
    }

    boolean mayApprove() {
        return change instanceof MassChange.Proposed && roles.contains(Role.RAS);
    }

    /// How many certificates would be changed, by what was found.
    long changes() {
        return change.plan().fields().act().changes(change.plan().dryRun().certificates());
    }

    String address() {
        return "/mass-changes/" + change.caseNumber().value();
    }

    boolean isAtWork() {
        return change instanceof MassChange.Approved;
    }

    /// How far it has come, once it was approved.
    Optional<MassProgress> progress() {
        return switch (change) {
            case MassChange.Approved approved -> Optional.of(approved.progress());
            case MassChange.Done done -> Optional.of(done.progress());
            case MassChange.Drafted _,
                    MassChange.Proposed _,
                    MassChange.Rejected _,
                    MassChange.Withdrawn _ ->
                    Optional.empty();
        };
    }

    /// Why it was rejected.
    Optional<String> reason() {
        return change instanceof MassChange.Rejected rejected
                ? Optional.of(rejected.reason())
                : Optional.empty();
    }
}
