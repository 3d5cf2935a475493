// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.util.List;
import org.jadeseal.ra.task.Step;

/// What a person follows while a PIN is set.
final class PinPhases {

    static final List<String> ALL = List.of("card-read", "card-verified", "pin-set", "card-closed");

    private PinPhases() {}

    static String of(Step step) {
        return ALL.get(
                switch (step) {
                    case Step.ReadCard _ -> 0;
                    case Step.ProveCard _ -> 1;
                    case Step.BeginAdministration _,
                            Step.ChangePin _,
                            Step.ResetPin _,
                            Step.ResetPinWithPuk _,
                            Step.ProvePuk _ ->
                            2;
                    case Step.EndCard _,
                            Step.SignLogin _,
                            Step.SignDecision _,
                            Step.SignOfficerRequest _,
                            Step.PrintPasswordLetter _,
                            Step.PrintPinLetter _,
                            Step.PrintPinLetterWithPuk _,
                            Step.CompleteAdministration _,
                            Step.SignRequest _,
                            Step.GenerateKey _,
                            Step.WriteCertificate _,
                            Step.ReadCertificate _,
                            Step.WriteObject _,
                            Step.MoveKey _,
                            Step.AttestKey _,
                            Step.DeleteKey _,
                            Step.DropOldKey _,
                            Step.SetAdministrationKey _,
                            Step.SealCard _,
                            Step.PrintLetters _,
                            Step.PrintLettersWithPuk _ ->
                            3;
                });
    }
}
