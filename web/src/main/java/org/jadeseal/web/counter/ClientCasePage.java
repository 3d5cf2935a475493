// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.Set;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.client.ClientCase;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.web.page.Problems;

/// A program that wants to order certificates, with the decisions about it, and the acts that its
/// state and the officer's role allow. The gate in `ra` decides again.
///
/// @param operation token of the next act
record ClientCasePage(
        ClientCase shown,
        List<Decision> decisions,
        Set<Role> roles,
        Signing signing,
        String operation,
        Problems problems) {

    ClientCasePage {
        decisions = List.copyOf(decisions);
        roles = Set.copyOf(roles);
    }

    boolean mayReview() {
        return shown instanceof ClientCase.Received && decides(Role.RAO);
    }

    boolean mayApprove() {
        return shown instanceof ClientCase.Reviewed && decides(Role.RAS);
    }

    boolean mayReject() {
        return shown instanceof ClientCase.Received || shown instanceof ClientCase.Reviewed;
    }

    boolean mayWithdraw() {
        return (mayReject() || shown instanceof ClientCase.Approved)
                && (decides(Role.RAO) || decides(Role.RAS));
    }

    /// These are decided by card and by nothing else.
    private boolean decides(Role role) {
        return signing.byCard() && roles.contains(role);
    }

    /// Whether somebody who came with a password looks at what only a card decides.
    boolean needsCard() {
        return !signing.byCard() && (mayReject() || shown instanceof ClientCase.Approved);
    }

    String address() {
        return "/clients/" + shown.caseNumber().value();
    }
}
