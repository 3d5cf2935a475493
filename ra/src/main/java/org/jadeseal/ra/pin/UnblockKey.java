// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.card.Progress;
import org.jadeseal.ra.certificate.ProvenCard;
import org.jadeseal.ra.personalization.Administration;
import org.jadeseal.ra.task.AdministrationKey;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// The dialogue with the unblock key of a card of ours (T1): its witness is answered and it is
/// challenged in turn, in the very step that sets a PIN.
final class UnblockKey {

    private static final int AES_BLOCK = 16;

    private final ProvenCard proven;
    private final Administration administration;

    UnblockKey(ProvenCard proven, Administration administration) {
        this.proven = proven;
        this.administration = administration;
    }

    /// What we say to the card.
    ///
    /// @param witness its witness, decrypted
    /// @param challenge ours, of one block
    /// @param with the key's version
    record Answer(Bytes witness, Bytes challenge, KeyName with) {}

    static Next begin() {
        return new Next.Hand(new Step.BeginAdministration(AdministrationKey.UNBLOCK));
    }

    /// The step that sets a PIN, after the card has begun.
    Next answered(TaskView view, Performed begun, Function<Answer, Step> step) {
        Bytes witness = TaskView.result(begun, StepResult.AdministrationBegun.class).witness();
        Optional<Progress> known = proven.known(view);
        if (witness.length() != AES_BLOCK || known.isEmpty()) {
            return new Next.Pause(Problem.of("card-captured"));
        }
        KeyName with = new KeyName(known.get().keys().current());
        Bytes decrypted =
                administration.witness(
                        view.about().card(), AdministrationKey.UNBLOCK, with, witness);
        return new Next.Hand(step.apply(new Answer(decrypted, administration.challenge(), with)));
    }

    /// Whether the card has answered our challenge, and so holds the key.
    boolean proves(TaskView view, KeyName with, Bytes challenge, Bytes response) {
        return administration.answers(
                view.about().card(), AdministrationKey.UNBLOCK, with, challenge, response);
    }
}
