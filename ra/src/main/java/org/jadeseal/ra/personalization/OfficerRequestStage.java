// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.security.SecureRandom;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.task.HexText;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// Both keys sign behind the PIN that they are in this card; what they signed is kept.
final class OfficerRequestStage implements Stage {

    private final Database database;
    private final SecureRandom random;

    OfficerRequestStage(Database database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    @Override
    public Optional<Next> next(Work work) {
        OfficerCard card = new SqlOfficerCards(database.read()).find(work.card()).orElseThrow();
        if (card.made().requests().isPresent()) {
            return Optional.empty();
        }
        return work.view()
                .lastDone(Step.SignOfficerRequest.class)
                .map(signed -> keep(card, signed))
                .orElseGet(() ->
                        Work.hand(
                                new Step.SignOfficerRequest(
                                        card.officer().value(), HexText.nonce(random))));
    }

    private static Optional<Next> keep(OfficerCard card, Performed signed) {
        Step.SignOfficerRequest asked = (Step.SignOfficerRequest) signed.step();
        StepResult.OfficerRequestSigned told =
                TaskView.result(signed, StepResult.OfficerRequestSigned.class);
        return Work.writeDown(unit ->
                SqlOfficerCards.requests(
                        unit,
                        card,
                        new OfficerCard.Requests(
                                asked.nonce().bytes(),
                                told.loginRequest(),
                                told.decisionRequest())));
    }
}
