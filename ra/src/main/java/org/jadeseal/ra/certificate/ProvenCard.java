// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.security.SecureRandom;
import java.util.Optional;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.card.CardMake;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.card.Progress;
import org.jadeseal.ra.personalization.Administration;
import org.jadeseal.ra.personalization.CardProof;
import org.jadeseal.ra.task.HexText;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// How every card session begins: the card is read, is the one bound to the account, and proves it
/// (G-CARD, T8). Nothing is written before.
public final class ProvenCard {

    private final CardRegister cards;
    private final CardProof proof;
    private final SecureRandom random;

    /// Looks cards up in `cards`.
    public ProvenCard(CardRegister cards, CardProof proof, SecureRandom random) {
        this.cards = cards;
        this.proof = proof;
        this.random = random;
    }

    /// What is still wanted; empty when the card is proven.
    public Optional<Next> next(TaskView view) {
        if (view.failure().isPresent() && !Administration.refusedKey(view)) {
            return Optional.of(new Next.Pause(view.failure().get()));
        }
        Optional<Progress> known = known(view);
        if (known.isEmpty()) {
            return Optional.of(new Next.GiveUp(_ -> {}, Problem.of("card-not-usable")));
        }
        Optional<StepResult.CardRead> read = view.card();
        if (read.isEmpty()) {
            return Optional.of(new Next.Hand(new Step.ReadCard(Optional.empty())));
        }
        return read(view, read.get(), known.get());
    }

    private Optional<Next> read(TaskView view, StepResult.CardRead read, Progress known) {
        boolean guid =
                read.guid()
                        .filter(found -> found.value().equals(view.about().card().value()))
                        .isPresent();
        boolean key =
                read.key(KeyReference.CARD)
                        .map(found -> found.sha256().hex())
                        .equals(known.cardKey().map(hash -> hash.value()));
        if (!guid || !key) {
            return Optional.of(new Next.Pause(Problem.of("foreign-card")));
        }
        Optional<Performed> proven = view.lastDone(Step.ProveCard.class);
        if (proven.isEmpty()) {
            return Optional.of(new Next.Hand(new Step.ProveCard(HexText.nonce(random))));
        }
        return proof.holds(view, proven.get(), known)
                ? Optional.empty()
                : Optional.of(new Next.Pause(Problem.of("card-unproven")));
    }

    /// Whether the card of this task is of another maker; by our records, never by its agent.
    public boolean isForeign(TaskView view) {
        return known(view).filter(card -> card.make() == CardMake.FOREIGN).isPresent();
    }

    /// What we know of the card; empty unless its holder may use it.
    public Optional<Progress> known(TaskView view) {
        return cards.find(view.about().card())
                .flatMap(card ->
                        switch (card) {
                            case Card.Delivered delivered -> Optional.of(delivered.progress());
                            case Card.InUse used -> Optional.of(used.progress());
                            case Card.Stocked _,
                                    Card.Bound _,
                                    Card.Personalized _,
                                    Card.Lost _,
                                    Card.Damaged _,
                                    Card.Retired _ ->
                                    Optional.empty();
                        });
    }
}
