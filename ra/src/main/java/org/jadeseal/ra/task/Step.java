// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.x509.Bytes;

/// One thing an agent is asked to do with a card; a record per step of the agent protocol
/// (`docs/reference/agent-protocol.md` §2), its components named like the members.
///
/// No step holds a secret: keys are named by a [KeyName], and what is printed on letters is added
/// when the step is handed out (T11).
public sealed interface Step {

    /// Begins a card session.
    record ReadCard(Optional<String> reader) implements Step {}

    /// Has the card sign with 9E.
    record ProveCard(HexText nonce) implements Step {}

    /// Fetches the card's witness for mutual authentication (SP 800-73 Part 2 §3.2.4).
    record BeginAdministration(AdministrationKey key) implements Step {}

    /// Returns the witness and challenges the card.
    ///
    /// @param with which key the witness was decrypted
    record CompleteAdministration(
            AdministrationKey key, Bytes witness, Bytes challenge, KeyName with) implements Step {}

    /// Has the card make a key pair.
    ///
    /// @param algorithm `RSA_2048`, `RSA_3072`, `P_256` or `P_384`
    /// @param pinPolicy `once`, `always` or `never`
    record GenerateKey(KeyReference reference, String algorithm, String pinPolicy)
            implements Step {}

    /// Has both new keys proven; asks the PIN once, in a renewal twice.
    ///
    /// @param challenge 32 octets encrypted to the encryption key
    /// @param expected SHA-256 of the 32 octets; stays here
    /// @param predecessorReference in a renewal, the key of the certificate that ends
    record SignRequest(
            KeyReference signatureReference,
            KeyReference encryptionReference,
            String subject,
            HexText nonce,
            Bytes challenge,
            HexText expected,
            Optional<KeyReference> predecessorReference)
            implements Step {}

    /// Has an officer sign with 9A that they log in; the agent builds the text and shows every
    /// field (T3).
    ///
    /// @param purpose as `log-in`
    record SignLogin(String purpose, HexText nonce, List<Field> fields) implements Step {

        public SignLogin {
            fields = List.copyOf(fields);
        }
    }

    /// Has an officer sign a decision with 9C; as [SignLogin].
    record SignDecision(String purpose, HexText nonce, List<Field> fields) implements Step {

        public SignDecision {
            fields = List.copyOf(fields);
        }
    }

    /// Has both keys of an officer's new card, 9A and 9C, sign their certification requests.
    record SignOfficerRequest(String subject, HexText nonce) implements Step {}

    record WriteCertificate(KeyReference reference, Bytes certificate) implements Step {}

    record ReadCertificate(KeyReference reference) implements Step {}

    /// Writes a data object.
    ///
    /// @param object its tag in hexadecimal
    record WriteObject(String object, Bytes bytes) implements Step {}

    record MoveKey(KeyReference from, KeyReference to) implements Step {}

    record DeleteKey(KeyReference reference) implements Step {}

    /// Deletes an old encryption key, after the person has agreed in the agent's window.
    record DropOldKey(KeyReference reference) implements Step {}

    /// Has the card say that a key was born on it.
    record AttestKey(KeyReference reference) implements Step {}

    /// Gives the card a new administration key; its value is sealed at hand-out.
    record SetAdministrationKey(AdministrationKey key, String algorithm, KeyName value)
            implements Step {}

    /// The person gives the old PIN and a new one.
    record ChangePin() implements Step {}

    /// The person gives a new PIN; the unblock key, authenticated directly before, lets it in (T1).
    ///
    /// @param with which key the witness was decrypted
    record ResetPin(Bytes witness, Bytes challenge, KeyName with) implements Step {}

    /// The person gives a new PIN; the PUK of another maker's card lets it in and is replaced at
    /// once. Both values are sealed at hand-out.
    record ResetPinWithPuk(KeyName present, KeyName next) implements Step {}

    /// Tries a PUK, and changes nothing; its value is sealed at hand-out.
    record ProvePuk(KeyName puk) implements Step {}

    /// Closes the factory's commands for good.
    record SealCard() implements Step {}

    /// Draws PIN and password, sets the PIN, prints both letters; one act at the station (T7).
    ///
    /// @param with which key the witness was decrypted
    record PrintLetters(
            Bytes witness, Bytes challenge, KeyName with, String pinSheet, String passwordSheet)
            implements Step {}

    /// The same at another maker's card, as in [ResetPinWithPuk].
    record PrintLettersWithPuk(KeyName present, KeyName next, String pinSheet, String passwordSheet)
            implements Step {}

    /// Draws a website password and prints its letter alone, without a card; one act at the
    /// station, never repeated for the same sheet (T7).
    record PrintPasswordLetter(String passwordSheet) implements Step {}

    /// Draws a PIN, sets it and prints its letter; one act at the station, at a card that its
    /// holder has already, never repeated for the same sheet (T7, CD9b).
    ///
    /// @param with which key the witness was decrypted
    record PrintPinLetter(Bytes witness, Bytes challenge, KeyName with, String pinSheet)
            implements Step {}

    /// The same at another maker's card, as in [ResetPinWithPuk].
    record PrintPinLetterWithPuk(KeyName present, KeyName next, String pinSheet) implements Step {}

    /// Releases and resets the card.
    record EndCard() implements Step {}
}
