// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.Holding;
import org.jadeseal.ra.card.Reservation;
import org.jadeseal.ra.form.Form.Outcome;
import org.jadeseal.ra.form.RegistrationFields.Contact;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.subscriber.NationalId;
import org.jadeseal.ra.subscriber.Registrant;
import org.jadeseal.ra.subscriber.Subscriber;

/// Carries an approved registration out (AC2): the person, the account, a card set aside, a mail.
/// Runs in the unit of the approval; a form without a card in stock waits, and nothing of it
/// exists.
final class Execution {

    private final Desk desk;
    private final FormNeighbours rooms;

    Execution(Desk desk, FormNeighbours rooms) {
        this.desk = desk;
        this.rooms = rooms;
    }

    /// Answers the executed form, or nothing when no card is in stock.
    Optional<Form.Executed> execute(Transaction transaction, Form.Approved approved) {
        Registrant registrant = registrant(approved.paper().fields());
        if (rooms.cardMoves().stockIsEmpty(transaction)
                && kept(transaction, registrant.nationalId()).isEmpty()) {
            return Optional.empty();
        }
        Subscriber subscriber = rooms.subscribers().register(transaction, registrant);
        Account account = rooms.accounts().open(transaction, subscriber.id());
        Holding holding = new Holding(subscriber.id(), account.id());
        return card(transaction, holding)
                .map(card -> {
                    Outcome outcome = new Outcome(holding, card);
                    tell(transaction, subscriber, approved.caseNumber());
                    return approved.execute(outcome, transaction.now());
                });
    }

    /// Tries the forms that wait for a card, oldest first, each in a unit of its own.
    int executeWaiting(SystemActor job) {
        int executed = 0;
        for (CaseNumber caseNumber : desk.forms().approved()) {
            Act act = Desk.act(job, Right.EXECUTE_FORM, caseNumber);
            boolean done =
                    desk.gate().act(act, _ -> false, transaction -> execute(transaction, act));
            executed += done ? 1 : 0;
        }
        return executed;
    }

    private boolean execute(Transaction transaction, Act act) {
        CaseNumber caseNumber = new CaseNumber(act.matter().name().substring("form:".length()));
        return desk.forms(transaction)
                .find(caseNumber)
                .filter(Form.Approved.class::isInstance)
                .map(Form.Approved.class::cast)
                .flatMap(approved -> execute(transaction, approved))
                .map(executed -> {
                    desk.forms(transaction).replace(executed);
                    desk.gate().journal().done(transaction, act, "");
                    return true;
                })
                .orElse(false);
    }

    /// The healthy card a returning person has, else one from stock.
    private Optional<CardId> card(Transaction transaction, Holding holding) {
        return kept(transaction, holding.account()).or(() -> reserved(transaction, holding));
    }

    private Optional<CardId> reserved(Transaction transaction, Holding holding) {
        return switch (rooms.cardMoves().reserve(transaction, holding)) {
            case Reservation.Reserved(Card.Bound card) -> Optional.of(card.id());
            case Reservation.NoneInStock() -> Optional.empty();
        };
    }

    private Optional<CardId> kept(Transaction transaction, NationalId person) {
        return rooms.subscribers()
                .find(transaction, person)
                .flatMap(known -> rooms.accounts().of(transaction, known.id()))
                .flatMap(account -> kept(transaction, account.id()));
    }

    private Optional<CardId> kept(Transaction transaction, AccountId account) {
        return rooms.cards().of(transaction, account).filter(Execution::usable).map(Card::id);
    }

    private static boolean usable(Card card) {
        return switch (card) {
            case Card.Bound _, Card.Personalized _, Card.Delivered _, Card.InUse _ -> true;
            case Card.Stocked _, Card.Lost _, Card.Damaged _, Card.Retired _ -> false;
        };
    }

    /// N1, with a link when the address has not been confirmed yet.
    private void tell(Transaction transaction, Subscriber subscriber, CaseNumber caseNumber) {
        Map<String, String> parameters = new HashMap<>(Map.of("case", caseNumber.value()));
        if (!subscriber.mailbox().confirmed()) {
            parameters.put("link-token", rooms.mailboxes().issue(transaction, subscriber));
        }
        rooms.outbox()
                .queue(transaction, subscriber.notice(NoticeKind.REGISTRATION_DONE, parameters));
    }

    private static Registrant registrant(RegistrationFields fields) {
        Contact contact = fields.contact();
        return new Registrant(
                fields.name(),
                fields.nationalId(),
                contact.mail(),
                contact.phone(),
                contact.address(),
                fields.language());
    }
}
