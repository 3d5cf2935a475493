// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskView;

/// From a proven card to an issued pair: keys made, proven behind the PIN, read again, certified.
final class Requesting {

    private final ProvenCard proven;
    private final KeyMaking keys;
    private final BirthOfKeys births;
    private final ProofOfKeys proof;
    private final Issuing issuing;

    Requesting(
            Database database,
            ProvenCard proven,
            OpenCard card,
            BirthOfKeys births,
            ProofOfKeys proof,
            Issuing issuing) {
        this.proven = proven;
        this.keys = new KeyMaking(database, card, proven);
        this.births = births;
        this.proof = proof;
        this.issuing = issuing;
    }

    /// What is next for an application that has no pair yet.
    Next next(TaskView view, ApplicationRow application) {
        Optional<Next> keeping = proof.keep(view, application);
        if (keeping.isPresent()) {
            return keeping.get();
        }
        Optional<ApplicationRow.Proof> kept =
                application.proof().filter(given -> stillHolds(view, given));
        if (kept.isPresent()) {
            return readSince(view, kept.get())
                    ? issuing.issue(view, application, kept.get())
                    : new Next.Hand(new Step.ReadCard(Optional.empty()));
        }
        return births.refusal(view)
                .or(() -> keys.next(view, application))
                .or(() -> births.next(view))
                .orElseGet(() -> proof.ask(view, application));
    }

    /// Whether the keys that were proven are there. Of a card that does not tell it is enough that
    /// it is the same one, proven again, and that nothing was made since.
    private boolean stillHolds(TaskView view, ApplicationRow.Proof proof) {
        return proven.isForeign(view)
                ? proof.task().equals(view.task()) && madeLast(view) < proof.step()
                : Issuing.provenKeysAreThere(view, proof);
    }

    private static int madeLast(TaskView view) {
        return view.lastDone(Step.GenerateKey.class).map(Performed::number).orElse(0);
    }

    /// Whether the card was read after it gave its proof.
    private static boolean readSince(TaskView view, ApplicationRow.Proof proof) {
        return !proof.task().equals(view.task())
                || view.lastDone(Step.ReadCard.class)
                        .map(Performed::number)
                        .filter(number -> number > proof.step())
                        .isPresent();
    }

    Issuing issuing() {
        return issuing;
    }
}
