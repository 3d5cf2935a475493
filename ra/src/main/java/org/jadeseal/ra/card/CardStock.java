// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Right;

/// Blank cards: taking them in.
public final class CardStock {

    /// How many cards one act may take in; an act's result remembers all their numbers.
    public static final int MOST = 40;

    private final Database database;
    private final Gate gate;
    private final SecureRandom random;

    private CardStock(Database database, Gate gate, SecureRandom random) {
        this.database = database;
        this.gate = gate;
        this.random = random;
    }

    /// The stock in `database`.
    public static CardStock on(Database database, Gate gate, SecureRandom random) {
        return new CardStock(database, gate, random);
    }

    /// Takes blank cards in; draws an id and a number for each.
    ///
    /// @param count 1 to [#MOST]
    public Intake takeIn(OfficerActor actor, OperationToken token, int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "cards to take in must be 1 to " + MOST + ", were " + count);
        }
        Act act = new Act(actor, Right.TAKE_IN_CARDS, Matter.of("stock:cards"));
        return gate.act(
                act,
                Intake.Refused::new,
                transaction ->
                        Operations.before(transaction, token, act)
                                .map(CardStock::numbers)
                                .orElseGet(() -> takeIn(transaction, token, act, count)));
    }

    /// How many blank cards there are.
    public long count() {
        return new SqlCards(database.read()).inStock();
    }

    private Intake takeIn(Transaction transaction, OperationToken token, Act act, int count) {
        SqlCards cards = new SqlCards(transaction.sql());
        List<String> numbers = new ArrayList<>();
        while (numbers.size() < count) {
            CardNumber number = CardNumber.random(random);
            if (cards.takeIn(CardId.random(random), number, transaction.now())) {
                numbers.add(number.value());
            }
        }
        String taken = String.join(" ", numbers);
        gate.journal().done(transaction, act, taken);
        Operations.done(transaction, token, act, taken);
        return numbers(taken);
    }

    private static Intake numbers(String taken) {
        return new Intake.TakenIn(Stream.of(taken.split(" ", -1)).map(CardNumber::new).toList());
    }
}
