// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardMove;

/// CD3: the holder gets the card and both letters, and the case is closed.
final class HandOver {

    private final Desk desk;
    private final FormNeighbours rooms;

    HandOver(Desk desk, FormNeighbours rooms) {
        this.desk = desk;
        this.rooms = rooms;
    }

    HandingOver handOver(OfficerActor actor, OperationToken token, CaseNumber caseNumber) {
        Act act = Desk.act(actor, Right.HAND_OVER, caseNumber);
        return desk.gate()
                .act(
                        act,
                        HandingOver.Refused::new,
                        transaction -> {
                            Optional<Form> form = desk.forms(transaction).find(caseNumber);
                            if (form.isEmpty()) {
                                return new HandingOver.UnknownCase(caseNumber);
                            }
                            return form.get() instanceof Form.Closed closed
                                            && Operations.before(transaction, token, act)
                                                    .isPresent()
                                    ? done(transaction, closed, closed.outcome().card())
                                    : handOver(transaction, token, act, form.get());
                        });
    }

    private HandingOver handOver(
            Transaction transaction, OperationToken token, Act act, Form form) {
        if (!(form instanceof Form.Executed executed)) {
            return new HandingOver.NotFromHere(form);
        }
        CardId id = executed.outcome().card();
        Card card = rooms.cards().find(transaction, id).orElseThrow();
        if (!(card instanceof Card.Personalized)
                || !rooms.mailers().handOver(transaction, executed.outcome().holding().account())) {
            return new HandingOver.CardNotReady(card);
        }
        CardMove _ = rooms.cardMoves().handOver(transaction, id);
        Form closed = desk.replaced(transaction, token, act, executed.close(transaction.now()));
        return done(transaction, closed, id);
    }

    private HandingOver done(Transaction transaction, Form form, CardId card) {
        return new HandingOver.HandedOver(
                form, rooms.cards().find(transaction, card).orElseThrow());
    }
}
