// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// Both keys in their staging places, born on the card. What is there already from an interrupted
/// application is used, known by its public key; what the CA has refused is deleted (E23).
final class KeyMaking {

    /// No certificate of an RSA key of 2048 bits may live longer (NIST SP 800-131A).
    private static final Instant SUNSET = Instant.parse("2030-12-31T23:59:59Z");

    private final Database database;
    private final OpenCard card;
    private final ProvenCard proven;

    KeyMaking(Database database, OpenCard card, ProvenCard proven) {
        this.database = database;
        this.card = card;
        this.proven = proven;
    }

    private String algorithm() {
        Instant end = database.now().plus(Certificate.LONGEST_LIFE);
        return end.isAfter(SUNSET) ? "RSA_3072" : "RSA_2048";
    }

    /// What is still wanted; empty when both keys are there.
    Optional<Next> next(TaskView view, ApplicationRow application) {
        if (proven.isForeign(view)) {
            return new ForeignKeyMaking(card).next(view, algorithm());
        }
        Slots slots = Slots.of(view);
        Optional<Step> step =
                refused(slots, application)
                        ? Optional.of(unwanted(slots))
                        : step(slots, KeyReference.STAGED_SIGNATURE, "always")
                                .or(() -> step(slots, KeyReference.STAGED_ENCRYPTION, "once"));
        if (step.isEmpty()) {
            return Optional.empty();
        }
        Optional<Next> opening = card.open(view);
        return opening.isPresent() ? opening : Optional.of(new Next.Hand(step.get()));
    }

    private static boolean refused(Slots slots, ApplicationRow application) {
        return application.rejection().key().isPresent()
                && slots.keyHash(KeyReference.STAGED_SIGNATURE)
                        .map(hash -> hash.hex())
                        .equals(application.rejection().key());
    }

    /// The encryption key goes first: as long as the refused signature key is there, both go.
    private static Step unwanted(Slots slots) {
        return new Step.DeleteKey(
                slots.key(KeyReference.STAGED_ENCRYPTION).isPresent()
                        ? KeyReference.STAGED_ENCRYPTION
                        : KeyReference.STAGED_SIGNATURE);
    }

    private Optional<Step> step(Slots slots, KeyReference reference, String pinPolicy) {
        Optional<StepResult.Key> key = slots.key(reference);
        if (key.isEmpty()) {
            return Optional.of(new Step.GenerateKey(reference, algorithm(), pinPolicy));
        }
        boolean good =
                key.get().algorithm().equals(algorithm())
                        && key.get().origin().equals("generated")
                        && key.get().pinPolicy().equals(pinPolicy);
        return good ? Optional.empty() : Optional.of(new Step.DeleteKey(reference));
    }
}
