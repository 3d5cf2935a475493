// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.task.AdministrationKey;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// The officer gives the first PIN in the card program's window; the unblock key lets it in (T1).
/// The card is read again afterwards, since another key than 9B was authenticated.
final class FirstPinStage implements Stage {

    private final Database database;
    private final Administration administration;

    FirstPinStage(Database database, Administration administration) {
        this.database = database;
        this.administration = administration;
    }

    @Override
    public Optional<Next> next(Work work) {
        OfficerCard card = new SqlOfficerCards(database.read()).find(work.card()).orElseThrow();
        if (card.made().pinSet()) {
            return work.lastNumber(Step.ResetPin.class) > 0
                    ? Work.hand(new Step.ReadCard(Optional.empty()))
                    : Optional.empty();
        }
        Performed last = work.view().last().orElseThrow();
        return switch (last.step()) {
            case Step.ResetPin step -> judged(work, card, last, step);
            case Step.BeginAdministration begin when begin.key() == AdministrationKey.UNBLOCK ->
                    ask(work, last);
            default -> Work.hand(new Step.BeginAdministration(AdministrationKey.UNBLOCK));
        };
    }

    private Optional<Next> ask(Work work, Performed begin) {
        KeyName with = new KeyName(work.known().keys().current());
        Bytes witness = TaskView.result(begin, StepResult.AdministrationBegun.class).witness();
        if (witness.length() != AesBlock.LENGTH) {
            return Work.pause("card-captured");
        }
        return Work.hand(
                new Step.ResetPin(
                        administration.witness(
                                work.card(), AdministrationKey.UNBLOCK, with, witness),
                        administration.challenge(),
                        with));
    }

    private Optional<Next> judged(
            Work work, OfficerCard card, Performed ended, Step.ResetPin step) {
        StepResult.PinReset told = TaskView.result(ended, StepResult.PinReset.class);
        return administration.answers(
                        work.card(),
                        AdministrationKey.UNBLOCK,
                        step.with(),
                        step.challenge(),
                        told.response())
                ? Work.writeDown(unit -> SqlOfficerCards.pinSet(unit, card))
                : Work.pause("card-captured");
    }
}
