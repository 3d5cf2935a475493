// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.letter.Delivery;
import org.jadeseal.ra.letter.LetterOrder;
import org.jadeseal.ra.request.Request;
import org.jadeseal.web.page.Problems;

/// A request with its decisions, and the acts that its state and the officer's role allow. The gate
/// in `ra` decides again.
///
/// @param letter what is printed because of it
/// @param signing how this officer decides, and what was signed
/// @param operation token of the next act
record RequestPage(
        Request request,
        Dossier dossier,
        Optional<LetterOrder> letter,
        Set<Role> roles,
        Signing signing,
        String operation,
        Problems problems) {

    RequestPage {
        roles = Set.copyOf(roles);
    }

    boolean mayCorrect() {
        return Correctable.is(request) && roles.contains(Role.RAO);
    }

    /// Until when it can be corrected, of a returned one.
    Optional<Instant> until() {
        return Correctable.until(request);
    }

    List<Decision> decisions() {
        return dossier.decisions();
    }

    /// Whether it is being decided.
    boolean undecided() {
        return request instanceof Request.Received || request instanceof Request.Reviewed;
    }

    /// Scans are personal data (SEC-801).
    boolean mayOpenScans() {
        return roles.contains(Role.RAO) || roles.contains(Role.RAS);
    }

    boolean mayReview() {
        return request instanceof Request.Received && roles.contains(Role.RAO);
    }

    boolean mayApprove() {
        return request instanceof Request.Reviewed && roles.contains(Role.RAS);
    }

    boolean mayDecline() {
        return (request instanceof Request.Received || request instanceof Request.Reviewed)
                && mayDecide();
    }

    /// One that was returned comes back, or does not.
    boolean mayWithdraw() {
        return request instanceof Request.Returned && mayDecide();
    }

    private boolean mayDecide() {
        return roles.contains(Role.RAO) || roles.contains(Role.RAS);
    }

    boolean mayPrint() {
        return waits() && roles.contains(Role.CAO);
    }

    boolean maySpoil() {
        return printed() && roles.contains(Role.CAO);
    }

    boolean mayDeliver() {
        return printed() && roles.contains(Role.RAO);
    }

    private boolean waits() {
        return letter.filter(LetterOrder.Waiting.class::isInstance).isPresent();
    }

    private boolean printed() {
        return letter.filter(LetterOrder.Printed.class::isInstance).isPresent();
    }

    /// The sheet of the letter, once there is one.
    Optional<String> sheet() {
        return letter.flatMap(order ->
                switch (order) {
                    case LetterOrder.Printed printed -> Optional.of(printed.sheet().value());
                    case LetterOrder.Delivered delivered -> Optional.of(delivered.sheet().value());
                    case LetterOrder.Waiting _, LetterOrder.Superseded _ -> Optional.empty();
                });
    }

    /// How it left the house.
    Optional<Delivery> delivery() {
        return letter.filter(LetterOrder.Delivered.class::isInstance)
                .map(order -> ((LetterOrder.Delivered) order).delivery());
    }

    String address() {
        return "/requests/" + request.caseNumber().value();
    }

    /// Why it was returned or rejected.
    Optional<String> reason() {
        return switch (request) {
            case Request.Returned returned -> Optional.of(returned.reason());
            case Request.Rejected rejected -> Optional.of(rejected.reason());
            case Request.Received _,
                    Request.Reviewed _,
                    Request.Executed _,
                    Request.Withdrawn _,
                    Request.Expired _ ->
                    Optional.empty();
        };
    }
}
