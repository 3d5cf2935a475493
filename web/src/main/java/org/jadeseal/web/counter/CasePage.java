// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.form.Attachment;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormStage;
import org.jadeseal.ra.form.KeptScans;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.web.page.Problems;

/// A form with its decisions, card and letters, and the acts that its state and the officer's role
/// allow. The gate in `ra` decides again.
///
/// @param holding what came of the form, once it is executed
/// @param signing how this officer decides, and what was signed
/// @param operation token of the next act
record CasePage(
        Form form,
        Dossier dossier,
        Optional<Holding> holding,
        Set<Role> roles,
        Signing signing,
        String operation,
        Problems problems) {

    CasePage {
        roles = Set.copyOf(roles);
    }

    /// The card and the letters of the case.
    record Holding(String account, Optional<Card> card, List<Mailer> letters) {

        Holding {
            letters = List.copyOf(letters);
        }
    }

    FormStage stage() {
        return Stages.of(form);
    }

    String address() {
        return "/forms/" + form.caseNumber().value();
    }

    boolean mayCorrect() {
        return Correctable.is(form) && roles.contains(Role.RAO);
    }

    /// Until when it can be corrected, of a returned one.
    Optional<Instant> until() {
        return Correctable.until(form);
    }

    List<Decision> decisions() {
        return dossier.decisions();
    }

    /// What was shown at the counter and is not kept.
    List<Attachment> shownDocuments() {
        List<Attachment> kept = dossier.scans().stream().map(KeptScans.Kept::attachment).toList();
        return form.paper().fields().attachments().stream()
                .filter(each -> !kept.contains(each))
                .toList();
    }

    /// Whether it is being decided.
    boolean undecided() {
        return form instanceof Form.Received || form instanceof Form.Reviewed;
    }

    /// Scans are personal data (SEC-801).
    boolean mayOpenScans() {
        return roles.contains(Role.RAO) || roles.contains(Role.RAS);
    }

    boolean mayReview() {
        return form instanceof Form.Received && roles.contains(Role.RAO);
    }

    boolean mayApprove() {
        return form instanceof Form.Reviewed && roles.contains(Role.RAS);
    }

    boolean mayDecline() {
        return (form instanceof Form.Received || form instanceof Form.Reviewed) && mayDecide();
    }

    /// One that was returned comes back, or does not.
    boolean mayWithdraw() {
        return form instanceof Form.Returned && mayDecide();
    }

    private boolean mayDecide() {
        return roles.contains(Role.RAO) || roles.contains(Role.RAS);
    }

    boolean mayPersonalize() {
        return roles.contains(Role.CAO) && card().filter(Card.Bound.class::isInstance).isPresent();
    }

    /// Spoilt letters of a card that is still here (CD2).
    boolean mayReletter() {
        return form instanceof Form.Executed
                && roles.contains(Role.CAO)
                && card().filter(Card.Personalized.class::isInstance).isPresent();
    }

    boolean mayHandOver() {
        return form instanceof Form.Executed
                && roles.contains(Role.RAO)
                && card().filter(Card.Personalized.class::isInstance).isPresent();
    }

    /// Key of what everybody waits for now.
    String waitsFor() {
        return "case.waits."
                + switch (form) {
                    case Form.Received _ -> "review";
                    case Form.Reviewed _ -> "approval";
                    case Form.Approved _ -> "stock";
                    case Form.Executed _ ->
                            card().filter(Card.Personalized.class::isInstance).isPresent()
                                    ? "hand-over"
                                    : "personalization";
                    case Form.Returned _ -> "completion";
                    case Form.Closed _, Form.Rejected _, Form.Withdrawn _, Form.Expired _ ->
                            "nothing";
                };
    }

    /// Why it was returned or rejected.
    Optional<String> reason() {
        return switch (form) {
            case Form.Returned returned -> Optional.of(returned.reason());
            case Form.Rejected rejected -> Optional.of(rejected.reason());
            case Form.Received _,
                    Form.Reviewed _,
                    Form.Approved _,
                    Form.Executed _,
                    Form.Closed _,
                    Form.Withdrawn _,
                    Form.Expired _ ->
                    Optional.empty();
        };
    }

    private Optional<Card> card() {
        return holding.flatMap(Holding::card);
    }
}
