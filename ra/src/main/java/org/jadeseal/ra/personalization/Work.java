// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.card.CardMake;
import org.jadeseal.ra.card.Holding;
import org.jadeseal.ra.card.Progress;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// The work at a card as it stands: what was read, what we know, what was done in this session.
///
/// @param read what the card had when the session began
/// @param known what we have recorded of the card
/// @param holding whose account it is for; none for an officer's card
/// @param finished whether the letters are printed and recorded
record Work(
        TaskView view,
        StepResult.CardRead read,
        Optional<Holding> holding,
        Progress known,
        boolean finished) {

    CardId card() {
        return view.about().card();
    }

    /// Whether it is a card of another maker.
    boolean foreign() {
        return known.make() == CardMake.FOREIGN;
    }

    /// The number of the last step of a kind that was done in this session, 0 for none.
    int lastNumber(Class<? extends Step> kind) {
        return view.lastDone(kind).map(Performed::number).orElse(0);
    }

    /// The number of the last step that this work consists in; what authenticates after it closes
    /// the work. 0 before.
    int closingAfter() {
        int readBack =
                view.lastDone(new Step.ReadCertificate(KeyReference.SIGNATURE)::equals)
                        .map(Performed::number)
                        .orElse(0);
        return Math.max(
                readBack,
                Math.max(
                        lastNumber(Step.PrintLetters.class),
                        lastNumber(Step.PrintLettersWithPuk.class)));
    }

    /// The key in 9E, as read or as made in this session.
    Optional<Bytes> cardKey() {
        return key(KeyReference.CARD);
    }

    /// A key of the card itself, as read or as made in this session.
    Optional<Bytes> key(KeyReference place) {
        return view.lastDone(step ->
                        step instanceof Step.GenerateKey made && made.reference().equals(place))
                .map(made -> TaskView.result(made, StepResult.KeyGenerated.class).publicKey())
                .or(() -> read.key(place));
    }

    Optional<CardKeyHash> cardKeyHash() {
        return cardKey().map(key -> new CardKeyHash(key.sha256().hex()));
    }

    /// The keys the card may have by our records.
    List<KeyName> candidates() {
        return Administration.candidates(known.keys());
    }

    static Optional<Next> hand(Step step) {
        return Optional.of(new Next.Hand(step));
    }

    static Optional<Next> pause(String problem) {
        return Optional.of(new Next.Pause(Problem.of(problem)));
    }

    static Optional<Next> pause(String problem, String reason) {
        return Optional.of(new Next.Pause(new Problem(problem, Map.of("reason", reason))));
    }

    static Optional<Next> writeDown(Consumer<Transaction> unit) {
        return Optional.of(new Next.WriteDown(unit));
    }
}
