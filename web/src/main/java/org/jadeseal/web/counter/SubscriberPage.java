// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.notice.BadAddress;
import org.jadeseal.ra.subscriber.Subscriber;
import org.jadeseal.web.page.Problems;

/// A subscriber as officers see one, and the acts that card and role allow. The gate in `ra`
/// decides again.
///
/// @param disclosed the whole national ID, for this answer only
record SubscriberPage(
        Holding holding,
        Story story,
        Optional<String> disclosed,
        Set<Role> roles,
        Problems problems) {

    SubscriberPage {
        roles = Set.copyOf(roles);
    }

    /// Who it is, with the card and the letters.
    ///
    /// @param mailsBack what came back from the mail address, if anything did
    record Holding(
            Account account,
            Subscriber subscriber,
            Optional<Card> card,
            List<Mailer> letters,
            Optional<BadAddress> mailsBack) {

        Holding {
            letters = List.copyOf(letters);
        }
    }

    String address() {
        return "/subscribers/" + holding.account().id().value();
    }

    /// Key of the account's state in words.
    String state() {
        return "account.state."
                + switch (holding.account()) {
                    case Account.Preregistered _ -> "preregistered";
                    case Account.Ready _ -> "ready";
                    case Account.Active _ -> "active";
                    case Account.Locked _ -> "locked";
                    case Account.Suspended _ -> "suspended";
                    case Account.Closed _ -> "closed";
                };
    }

    String style() {
        return switch (holding.account()) {
            case Account.Active _ -> "";
            case Account.Preregistered _, Account.Ready _ -> "tag--wait";
            case Account.Locked _, Account.Suspended _ -> "tag--hold";
            case Account.Closed _ -> "tag--past";
        };
    }

    /// Suspended or lost, on the phone or here (CT5, CD11).
    boolean mayReport() {
        return Set.of(Role.RAO, Role.RAS, Role.HELP).stream().anyMatch(roles::contains);
    }

    boolean mayEnterForms() {
        return roles.contains(Role.RAO);
    }

    boolean mayDisclose() {
        return roles.contains(Role.RAO) || roles.contains(Role.RAS);
    }

    /// A new PIN at the counter (CD9b).
    boolean maySetPin() {
        return inHolderHands() && (roles.contains(Role.RAO) || roles.contains(Role.CAO));
    }

    /// The sheet of a PIN letter that was printed at the counter and is still here.
    Optional<String> pinToHandOver() {
        return holding.letters().stream()
                .filter(letter -> letter.sheet().kind() == MailerKind.PIN)
                .findFirst()
                .filter(_ -> inHolderHands() && roles.contains(Role.RAO))
                .filter(Mailer.Printed.class::isInstance)
                .map(letter -> letter.sheet().number().value());
    }

    private boolean inHolderHands() {
        return holding.card()
                .filter(card -> card instanceof Card.Delivered || card instanceof Card.InUse)
                .isPresent();
    }
}
