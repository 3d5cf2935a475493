// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;

/// What the website wants done at the card: a record for each step of the protocol.
///
/// Key references are two hexadecimal digits, nonces lowercase hexadecimal, as they travel.
public sealed interface Step {

    /// Reads what the card tells of itself; begins a card session.
    record ReadCard(Optional<String> reader) implements Step {}

    /// Signs with 9E that this card is here now.
    record ProveCard(String nonce) implements Step {}

    /// First half of the mutual authentication with 9B or 9F; the website holds the key.
    record BeginAdministration(String key) implements Step {}

    record CompleteAdministration(String key, Bytes witness, Bytes challenge) implements Step {}

    record GenerateKey(String reference, String algorithm, String pinPolicy) implements Step {}

    /// Signs the request for both certificates, with the PIN.
    ///
    /// @param predecessorReference in a renewal, the key that signs the request as well
    record SignRequest(
            String signatureReference,
            String encryptionReference,
            String subject,
            String nonce,
            Bytes challenge,
            Optional<String> predecessorReference)
            implements Step {}

    /// Signs with 9A that the person logs in, after the PIN; the window shows every field.
    record SignLogin(Statement statement) implements Step {}

    /// Signs a decision with 9C, after the PIN; the window shows every field.
    record SignDecision(Statement statement) implements Step {}

    /// Signs with both keys of an officer that they are in this card, for their certificates.
    record SignOfficerRequest(String subject, String nonce) implements Step {}

    record WriteCertificate(String reference, Bytes certificate) implements Step {}

    record ReadCertificate(String reference) implements Step {}

    record WriteObject(String object, Bytes bytes) implements Step {}

    record MoveKey(String from, String to) implements Step {}

    record DeleteKey(String reference) implements Step {}

    /// Deletes an old key after the person has agreed in the window, by the PIN.
    record DropOldKey(String reference) implements Step {}

    /// Has the card say where a key was born.
    record AttestKey(String reference) implements Step {}

    record SetAdministrationKey(String key, String algorithm, SealedValue sealed) implements Step {}

    /// Changes the PIN; the person gives the old and the new one.
    record ChangePin() implements Step {}

    /// Sets a new PIN without the old one, right after the unblock key was authenticated.
    record ResetPin(Bytes witness, Bytes challenge) implements Step {}

    /// Sets a new PIN with the PUK of another maker's card, and replaces the PUK.
    ///
    /// @param sealed present PUK and next PUK, 8 bytes each
    record ResetPinWithPuk(SealedValue sealed) implements Step {}

    /// Tries a PUK, and changes nothing.
    ///
    /// @param sealed 8 bytes
    record ProvePuk(SealedValue sealed) implements Step {}

    record SealCard() implements Step {}

    /// Work of a station that the agent does not know: its parameters as they came.
    ///
    /// @param sealed present PUK and next PUK, where it needs them
    record StationStep(String name, JsonObject parameters, Optional<SealedValue> sealed)
            implements Step {

        public StationStep(String name, JsonObject parameters) {
            this(name, parameters, Optional.empty());
        }
    }

    /// Work of a station that needs no card.
    record DeskStep(String name, JsonObject parameters) implements Step {}

    record EndCard() implements Step {}

    /// A step with a parameter that is missing or not what it must be: answered, never done.
    ///
    /// @param member its name
    record MalformedStep(String member) implements Step {}

    /// A step of a newer protocol.
    record UnknownStep(String name) implements Step {}
}
