// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.security.SecureRandom;
import java.util.Optional;
import org.jadeseal.ra.task.HexText;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Step;

/// The card proves itself with its new key, and the factory's commands are closed for good.
final class SealStage implements Stage {

    private final CardProof proof;
    private final ProgressBook book;
    private final SecureRandom random;

    SealStage(CardProof proof, ProgressBook book, SecureRandom random) {
        this.proof = proof;
        this.book = book;
        this.random = random;
    }

    @Override
    public Optional<Next> next(Work work) {
        Optional<Performed> proven = work.view().lastDone(Step.ProveCard.class);
        if (proven.isEmpty()) {
            return Work.hand(new Step.ProveCard(HexText.nonce(random)));
        }
        if (!proof.holds(work.view(), proven.get(), work.known())) {
            return Work.pause("card-unproven");
        }
        if (work.known().sealed()) {
            return Optional.empty();
        }
        return work.lastNumber(Step.SealCard.class) == 0 && !work.foreign()
                ? Work.hand(new Step.SealCard())
                : Work.writeDown(unit -> book.sealed(unit, work.card()));
    }
}
