// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.web.page.Problems;

/// The page of a report: what stands, what to ask, what was typed.
///
/// @param number the registered one, for this answer only
record ReportPage(
        SubscriberPage.Holding holding,
        List<Certificate> certificates,
        Typed typed,
        Optional<String> number,
        Set<Role> roles) {

    ReportPage {
        certificates = List.copyOf(certificates);
        roles = Set.copyOf(roles);
    }

    /// What was typed, and what is wrong with it.
    ///
    /// @param operation token of the act
    record Typed(ReportForm form, String operation, Problems problems) {}

    String address() {
        return "/subscribers/" + holding.account().id().value() + "/report";
    }

    /// An identity card is seen at the counter, not on the phone.
    boolean maySeeIdentity() {
        return roles.contains(Role.RAO) || roles.contains(Role.RAS);
    }
}
