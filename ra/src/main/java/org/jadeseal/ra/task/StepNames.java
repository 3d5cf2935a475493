// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

/// The protocol's names of steps, and what each step tells when it is done.
final class StepNames {

    private StepNames() {}

    static String of(Step step) {
        return switch (step) {
            case Step.ReadCard _ -> "read-card";
            case Step.ProveCard _ -> "prove-card";
            case Step.BeginAdministration _ -> "begin-administration";
            case Step.CompleteAdministration _ -> "complete-administration";
            case Step.GenerateKey _ -> "generate-key";
            case Step.SignRequest _ -> "sign-request";
            case Step.SignLogin _ -> "sign-login";
            case Step.SignDecision _ -> "sign-decision";
            case Step.SignOfficerRequest _ -> "sign-officer-request";
            case Step.WriteCertificate _ -> "write-certificate";
            case Step.ReadCertificate _ -> "read-certificate";
            case Step.WriteObject _ -> "write-object";
            case Step.MoveKey _ -> "move-key";
            case Step.DeleteKey _ -> "delete-key";
            case Step.DropOldKey _ -> "drop-old-key";
            case Step.AttestKey _ -> "attest-key";
            case Step.SetAdministrationKey _ -> "set-administration-key";
            case Step.ChangePin _ -> "change-pin";
            case Step.ResetPin _ -> "reset-pin";
            case Step.ResetPinWithPuk _ -> "reset-pin-with-puk";
            case Step.ProvePuk _ -> "prove-puk";
            case Step.SealCard _ -> "seal-card";
            case Step.PrintLetters _ -> "print-letters";
            case Step.PrintLettersWithPuk _ -> "print-letters-with-puk";
            case Step.PrintPasswordLetter _ -> "print-password-letter";
            case Step.PrintPinLetter _ -> "print-pin-letter";
            case Step.PrintPinLetterWithPuk _ -> "print-pin-letter-with-puk";
            case Step.EndCard _ -> "end-card";
        };
    }

    static Class<? extends Step> kind(String name) {
        return switch (name) {
            case "read-card" -> Step.ReadCard.class;
            case "prove-card" -> Step.ProveCard.class;
            case "begin-administration" -> Step.BeginAdministration.class;
            case "complete-administration" -> Step.CompleteAdministration.class;
            case "generate-key" -> Step.GenerateKey.class;
            case "sign-request" -> Step.SignRequest.class;
            case "sign-login" -> Step.SignLogin.class;
            case "sign-decision" -> Step.SignDecision.class;
            case "sign-officer-request" -> Step.SignOfficerRequest.class;
            case "write-certificate" -> Step.WriteCertificate.class;
            case "read-certificate" -> Step.ReadCertificate.class;
            case "write-object" -> Step.WriteObject.class;
            case "move-key" -> Step.MoveKey.class;
            case "delete-key" -> Step.DeleteKey.class;
            case "drop-old-key" -> Step.DropOldKey.class;
            case "attest-key" -> Step.AttestKey.class;
            case "set-administration-key" -> Step.SetAdministrationKey.class;
            case "change-pin" -> Step.ChangePin.class;
            case "reset-pin" -> Step.ResetPin.class;
            case "reset-pin-with-puk" -> Step.ResetPinWithPuk.class;
            case "prove-puk" -> Step.ProvePuk.class;
            case "seal-card" -> Step.SealCard.class;
            case "print-letters" -> Step.PrintLetters.class;
            case "print-letters-with-puk" -> Step.PrintLettersWithPuk.class;
            case "print-password-letter" -> Step.PrintPasswordLetter.class;
            case "print-pin-letter" -> Step.PrintPinLetter.class;
            case "print-pin-letter-with-puk" -> Step.PrintPinLetterWithPuk.class;
            case "end-card" -> Step.EndCard.class;
            default -> throw new IllegalStateException("the journal names a step '" + name + "'");
        };
    }

    static Class<? extends StepResult> result(Step step) {
        return switch (step) {
            case Step.ReadCard _ -> StepResult.CardRead.class;
            case Step.ProveCard _ -> StepResult.CardProven.class;
            case Step.BeginAdministration _ -> StepResult.AdministrationBegun.class;
            case Step.CompleteAdministration _ -> StepResult.AdministrationCompleted.class;
            case Step.GenerateKey _ -> StepResult.KeyGenerated.class;
            case Step.SignRequest _ -> StepResult.RequestSigned.class;
            case Step.SignLogin _, Step.SignDecision _ -> StepResult.StatementSigned.class;
            case Step.SignOfficerRequest _ -> StepResult.OfficerRequestSigned.class;
            case Step.ReadCertificate _ -> StepResult.CertificateRead.class;
            case Step.AttestKey _ -> StepResult.KeyAttested.class;
            case Step.ChangePin _ -> StepResult.PinChanged.class;
            case Step.ResetPin _ -> StepResult.PinReset.class;
            case Step.PrintLetters _ -> StepResult.LettersPrinted.class;
            case Step.PrintLettersWithPuk _ -> StepResult.PukLettersPrinted.class;
            case Step.PrintPasswordLetter _ -> StepResult.PasswordLetterPrinted.class;
            case Step.PrintPinLetter _ -> StepResult.PinLetterPrinted.class;
            case Step.PrintPinLetterWithPuk _ -> StepResult.PukPinLetterPrinted.class;
            case Step.WriteCertificate _,
                    Step.WriteObject _,
                    Step.MoveKey _,
                    Step.DeleteKey _,
                    Step.DropOldKey _,
                    Step.SetAdministrationKey _,
                    Step.ResetPinWithPuk _,
                    Step.ProvePuk _,
                    Step.SealCard _,
                    Step.EndCard _ ->
                    StepResult.Nothing.class;
        };
    }
}
