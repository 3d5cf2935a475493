// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;

/// Reads the parameters of a step.
final class Steps {

    private static final String REFERENCE = "[0-9A-F]{2}";
    private static final String NONCE = "([0-9a-f]{2}){16,64}";
    private static final String WORD = "[A-Za-z0-9_]{1,20}";

    private Steps() {}

    static Step read(String name, JsonObject p) {
        return switch (name) {
            case "read-card" -> new Step.ReadCard(p.optionalText("reader"));
            case "prove-card" -> new Step.ProveCard(p.text("nonce", NONCE));
            case "begin-administration" -> new Step.BeginAdministration(p.text("key", REFERENCE));
            case "complete-administration" -> completeAdministration(p);
            case "generate-key" -> generateKey(p);
            case "sign-request" -> signRequest(p);
            case "sign-login" -> new Step.SignLogin(Statements.read(p));
            case "sign-decision" -> new Step.SignDecision(Statements.read(p));
            case "sign-officer-request" ->
                    new Step.SignOfficerRequest(
                            p.text("subject", "[A-Za-z0-9-]{1,64}"), p.text("nonce", NONCE));
            case "write-certificate" ->
                    new Step.WriteCertificate(
                            p.text("reference", REFERENCE), bytes(p, "certificate"));
            case "read-certificate" -> new Step.ReadCertificate(p.text("reference", REFERENCE));
            case "write-object" ->
                    new Step.WriteObject(p.text("object", "[0-9A-F]{2,6}"), bytes(p, "bytes"));
            case "move-key" -> new Step.MoveKey(p.text("from", REFERENCE), p.text("to", REFERENCE));
            case "delete-key" -> new Step.DeleteKey(p.text("reference", REFERENCE));
            case "drop-old-key" -> new Step.DropOldKey(p.text("reference", REFERENCE));
            case "attest-key" -> new Step.AttestKey(p.text("reference", REFERENCE));
            case "set-administration-key" -> setAdministrationKey(p);
            case "change-pin" -> new Step.ChangePin();
            case "reset-pin" -> new Step.ResetPin(bytes(p, "witness"), bytes(p, "challenge"));
            case "seal-card" -> new Step.SealCard();
            case "end-card" -> new Step.EndCard();
            case "reset-pin-with-puk" -> new Step.ResetPinWithPuk(sealed(p.object("sealed")));
            case "prove-puk" -> new Step.ProvePuk(sealed(p.object("sealed")));
            case "print-letters", "print-pin-letter" -> new Step.StationStep(name, p);
            case "print-letters-with-puk", "print-pin-letter-with-puk" ->
                    new Step.StationStep(name, p, Optional.of(sealed(p.object("sealed"))));
            case "print-password-letter" -> new Step.DeskStep(name, p);
            default -> new Step.UnknownStep(name);
        };
    }

    private static Step completeAdministration(JsonObject p) {
        return new Step.CompleteAdministration(
                p.text("key", REFERENCE), bytes(p, "witness"), bytes(p, "challenge"));
    }

    private static Step generateKey(JsonObject p) {
        return new Step.GenerateKey(
                p.text("reference", REFERENCE),
                p.text("algorithm", WORD),
                p.text("pinPolicy", WORD));
    }

    private static Step signRequest(JsonObject p) {
        return new Step.SignRequest(
                p.text("signatureReference", REFERENCE),
                p.text("encryptionReference", REFERENCE),
                p.text("subject", "[A-Za-z0-9-]{1,64}"),
                p.text("nonce", NONCE),
                bytes(p, "challenge"),
                p.optionalText("predecessorReference")
                        .map(_ -> p.text("predecessorReference", REFERENCE)));
    }

    private static Step setAdministrationKey(JsonObject p) {
        return new Step.SetAdministrationKey(
                p.text("key", REFERENCE), p.text("algorithm", WORD), sealed(p.object("sealed")));
    }

    private static SealedValue sealed(JsonObject sealed) {
        return new SealedValue(bytes(sealed, "ephemeral"), bytes(sealed, "box"));
    }

    private static Bytes bytes(JsonObject object, String name) {
        return new Bytes(object.bytes(name));
    }
}
