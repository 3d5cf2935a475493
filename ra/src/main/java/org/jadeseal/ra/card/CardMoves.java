// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.SerialNumber;

/// Moves cards inside a larger act, which has passed the gate and writes the audit entry: approval,
/// personalization, hand-over, first use. Each move reads the card, guards, and writes by
/// compare-and-set, all in the caller's transaction.
public final class CardMoves {

    private CardMoves() {}

    /// Moves of cards; the tables are reached through each transaction.
    public static CardMoves create() {
        return new CardMoves();
    }

    /// Sets the oldest blank card in stock aside.
    public Reservation reserve(Transaction transaction, Holding holding) {
        return new SqlCards(transaction.sql())
                .oldestInStock()
                .<Reservation>map(
                        stocked -> new Reservation.Reserved(reserve(transaction, stocked, holding)))
                .orElseGet(Reservation.NoneInStock::new);
    }

    /// Whether [#reserve] would find nothing.
    public boolean stockIsEmpty(Transaction transaction) {
        return new SqlCards(transaction.sql()).inStock() == 0;
    }

    /// Puts a card that was set aside, and not begun with, back into stock (AC2b).
    public CardMove release(Transaction transaction, CardId id) {
        return move(transaction, id, card -> released(card, transaction.now()));
    }

    /// Writes down that the card is about to be given keys of this version (T11).
    ///
    /// @param version 1 or more
    public CardMove announceKeys(Transaction transaction, CardId id, int version) {
        return progress(transaction, id, reached -> reached.with(reached.keys().announce(version)));
    }

    /// The card has authenticated with the announced keys.
    public CardMove keysProven(Transaction transaction, CardId id) {
        return progress(transaction, id, reached -> reached.with(reached.keys().proven()));
    }

    /// The blank was read.
    public CardMove deviceSeen(Transaction transaction, CardId id, DeviceSerial serial) {
        return progress(transaction, id, reached -> reached.with(serial));
    }

    /// The blank was read, and is a plain PIV card of another maker.
    public CardMove foreignSeen(Transaction transaction, CardId id) {
        return progress(transaction, id, reached -> reached.with(CardMake.FOREIGN));
    }

    /// 9E was generated. A certificate of an earlier 9E no longer counts.
    public CardMove cardKeyMade(Transaction transaction, CardId id, CardKeyHash key) {
        return progress(transaction, id, reached -> reached.with(key));
    }

    /// The certificate of 9E was read back.
    public CardMove cardCertified(Transaction transaction, CardId id, SerialNumber certificate) {
        return progress(transaction, id, reached -> reached.with(certificate));
    }

    /// The card answered that it is sealed.
    public CardMove sealed(Transaction transaction, CardId id) {
        return progress(transaction, id, Progress::withSeal);
    }

    /// Both letters are printed and the PIN is set: CD1 is over. Refused while [Progress#complete]
    /// does not hold.
    public CardMove personalized(Transaction transaction, CardId id) {
        return move(transaction, id, card -> finished(card, transaction.now()));
    }

    /// The letters were spoilt or lost before hand-over: print others (CD2).
    public CardMove reletter(Transaction transaction, CardId id) {
        return move(
                transaction,
                id,
                card ->
                        card instanceof Card.Personalized personalized
                                ? Optional.of(personalized.reletter(transaction.now()))
                                : Optional.empty());
    }

    /// Handed over against a receipt (CD3).
    public CardMove handOver(Transaction transaction, CardId id) {
        return move(
                transaction,
                id,
                card ->
                        card instanceof Card.Personalized personalized
                                ? Optional.of(personalized.handOver(transaction.now()))
                                : Optional.empty());
    }

    /// The first request signed behind the PIN (CD4); a card in use stays as it is.
    public CardMove use(Transaction transaction, CardId id) {
        return move(transaction, id, card -> used(card, transaction.now()));
    }

    /// Reported lost (CD11).
    public CardMove lose(Transaction transaction, CardId id) {
        return move(transaction, id, card -> missed(card, transaction.now()));
    }

    /// Does not work any more (CD12b).
    public CardMove damage(Transaction transaction, CardId id) {
        return move(transaction, id, card -> damaged(card, transaction.now()));
    }

    /// A lost one was found again (CD12); nothing happens to any other.
    public CardMove find(Transaction transaction, CardId id) {
        return move(
                transaction,
                id,
                card ->
                        card instanceof Card.Lost lost
                                ? Optional.of(lost.find(transaction.now()))
                                : Optional.empty());
    }

    /// Another card took the place of one that was lost or damaged (CD13).
    public CardMove retire(Transaction transaction, CardId id) {
        return move(transaction, id, card -> retired(card, transaction.now()));
    }

    private static Optional<Card> retired(Card card, Instant now) {
        return switch (card) {
            case Card.Lost lost -> Optional.of(lost.retire(Card.Retirement.LOST, now));
            case Card.Damaged damaged ->
                    Optional.of(damaged.retire(Card.Retirement.DEFECTIVE, now));
            case Card.Stocked _,
                    Card.Bound _,
                    Card.Personalized _,
                    Card.Delivered _,
                    Card.InUse _,
                    Card.Retired _ ->
                    Optional.empty();
        };
    }

    private static Optional<Card> released(Card card, Instant now) {
        return switch (card) {
            case Card.Bound bound when bound.progress().equals(Progress.NONE) ->
                    Optional.of(bound.release(now));
            case Card.Bound _,
                    Card.Stocked _,
                    Card.Personalized _,
                    Card.Delivered _,
                    Card.InUse _,
                    Card.Lost _,
                    Card.Damaged _,
                    Card.Retired _ ->
                    Optional.empty();
        };
    }

    private static Optional<Card> finished(Card card, Instant now) {
        return switch (card) {
            case Card.Bound bound when bound.progress().complete() ->
                    Optional.of(bound.personalize(now));
            case Card.Bound _,
                    Card.Stocked _,
                    Card.Personalized _,
                    Card.Delivered _,
                    Card.InUse _,
                    Card.Lost _,
                    Card.Damaged _,
                    Card.Retired _ ->
                    Optional.empty();
        };
    }

    private static Optional<Card> used(Card card, Instant now) {
        return switch (card) {
            case Card.Delivered delivered -> Optional.of(delivered.use(now));
            case Card.InUse inUse -> Optional.of(inUse);
            case Card.Stocked _,
                    Card.Bound _,
                    Card.Personalized _,
                    Card.Lost _,
                    Card.Damaged _,
                    Card.Retired _ ->
                    Optional.empty();
        };
    }

    private static Optional<Card> missed(Card card, Instant now) {
        return switch (card) {
            case Card.Delivered delivered -> Optional.of(delivered.lose(now));
            case Card.InUse inUse -> Optional.of(inUse.lose(now));
            case Card.Stocked _,
                    Card.Bound _,
                    Card.Personalized _,
                    Card.Lost _,
                    Card.Damaged _,
                    Card.Retired _ ->
                    Optional.empty();
        };
    }

    private static Optional<Card> damaged(Card card, Instant now) {
        return switch (card) {
            case Card.Delivered delivered -> Optional.of(delivered.damage(now));
            case Card.InUse inUse -> Optional.of(inUse.damage(now));
            case Card.Stocked _,
                    Card.Bound _,
                    Card.Personalized _,
                    Card.Lost _,
                    Card.Damaged _,
                    Card.Retired _ ->
                    Optional.empty();
        };
    }

    private static Card.Bound reserve(
            Transaction transaction, Card.Stocked stocked, Holding holding) {
        Card.Bound bound = stocked.reserve(holding, transaction.now());
        return new Card.Bound(
                replaced(transaction, bound).plastic(), holding, Progress.NONE, bound.since());
    }

    private static CardMove progress(
            Transaction transaction, CardId id, Function<Progress, Progress> step) {
        return move(
                transaction,
                id,
                card ->
                        card instanceof Card.Bound bound
                                ? Optional.of(bound.progress(step.apply(bound.progress())))
                                : Optional.empty());
    }

    private static CardMove move(
            Transaction transaction, CardId id, Function<Card, Optional<Card>> step) {
        Optional<Card> found = new SqlCards(transaction.sql()).find(id);
        return found.<CardMove>map(card ->
                        step.apply(card)
                                .<CardMove>map(
                                        after -> new CardMove.Moved(replaced(transaction, after)))
                                .orElseGet(() -> new CardMove.NotFromHere(card)))
                .orElseGet(CardMove.UnknownCard::new);
    }

    private static Card replaced(Transaction transaction, Card after) {
        return new SqlCards(transaction.sql()).replace(after);
    }
}
