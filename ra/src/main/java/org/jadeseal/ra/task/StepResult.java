// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// What an agent claims to have done (T8); a record per form of result, its components named like
/// the members of `values` in the agent protocol.
public sealed interface StepResult {

    /// What is on the card.
    ///
    /// @param guid absent on a blank card
    record CardRead(
            String reader,
            Optional<HexText> guid,
            long cardSerial,
            String version,
            Pin pin,
            List<Key> keys,
            List<CertificateHash> certificates)
            implements StepResult {

        private static final int MOST = 40;

        public CardRead {
            keys = List.copyOf(keys);
            certificates = List.copyOf(certificates);
            if (keys.size() > MOST || certificates.size() > MOST || reader.length() > 200) {
                throw new IllegalArgumentException("too many keys, certificates or characters");
            }
        }

        /// The public key in a place, in DER.
        public Optional<Bytes> key(KeyReference reference) {
            return keys.stream()
                    .filter(key -> key.reference().equals(reference))
                    .map(Key::publicKey)
                    .findFirst();
        }

        /// SHA-256 of the certificate in a place.
        public Optional<HexText> certificate(KeyReference reference) {
            return certificates.stream()
                    .filter(certificate -> certificate.reference().equals(reference))
                    .map(CertificateHash::sha256)
                    .findFirst();
        }
    }

    /// What the card tells of its PIN.
    ///
    /// @param factory whether it is still the factory's
    /// @param changes how often it was set
    record Pin(int triesLeft, int tries, boolean factory, int changes) {}

    record Key(
            KeyReference reference,
            String algorithm,
            String origin,
            String pinPolicy,
            Bytes publicKey) {}

    record CertificateHash(KeyReference reference, HexText sha256) {}

    record CardProven(Bytes certificate, Bytes signature) implements StepResult {}

    /// The card's half of the mutual authentication has begun.
    ///
    /// @param witness encrypted by the card
    record AdministrationBegun(String algorithm, Bytes witness) implements StepResult {}

    /// The card has accepted the witness and answered the challenge.
    ///
    /// @param response the challenge, encrypted by the card
    record AdministrationCompleted(Bytes response) implements StepResult {}

    record KeyGenerated(Bytes publicKey) implements StepResult {}

    /// The card has said where a key was born.
    ///
    /// @param statement a certificate about that key
    /// @param certificate of the attestation key that signed it
    record KeyAttested(Bytes statement, Bytes certificate) implements StepResult {}

    /// Both new keys are proven.
    ///
    /// @param request PKCS#10
    /// @param statement about the encryption key, in UTF-8
    /// @param renewalSignature by the key of the certificate that ends, in a renewal
    record RequestSigned(
            Bytes request,
            Bytes statement,
            Bytes statementSignature,
            HexText challengeHash,
            Optional<Bytes> renewalSignature)
            implements StepResult {}

    /// An officer has signed; what was signed is judged by [SignedStatement].
    ///
    /// @param certificate beside the key that signed, as the card holds it
    /// @param statement the text, in UTF-8
    record StatementSigned(Bytes certificate, Bytes statement, Bytes signature)
            implements StepResult {}

    /// Both keys of an officer's card have signed.
    ///
    /// @param loginRequest PKCS#10 of 9A
    /// @param decisionRequest PKCS#10 of 9C
    record OfficerRequestSigned(Bytes loginRequest, Bytes decisionRequest) implements StepResult {}

    record CertificateRead(Bytes certificate) implements StepResult {}

    /// PIN and password are set and printed.
    ///
    /// @param passwordHash Argon2id, encoded
    record LettersPrinted(
            Bytes response, String passwordHash, String pinSheet, String passwordSheet)
            implements StepResult {

        @Override
        public String toString() {
            return "LettersPrinted[" + pinSheet + ", " + passwordSheet + "]";
        }
    }

    /// The same at another maker's card.
    ///
    /// @param passwordHash Argon2id, encoded
    record PukLettersPrinted(String passwordHash, String pinSheet, String passwordSheet)
            implements StepResult {

        @Override
        public String toString() {
            return "PukLettersPrinted[" + pinSheet + ", " + passwordSheet + "]";
        }
    }

    /// A PIN is set and printed.
    record PinLetterPrinted(Bytes response, String pinSheet) implements StepResult {}

    /// The same at another maker's card.
    record PukPinLetterPrinted(String pinSheet) implements StepResult {}

    /// A website password is printed.
    ///
    /// @param passwordHash Argon2id, encoded
    record PasswordLetterPrinted(String passwordHash, String passwordSheet) implements StepResult {

        @Override
        public String toString() {
            return "PasswordLetterPrinted[" + passwordSheet + "]";
        }
    }

    /// The card has a PIN that the holder has chosen.
    ///
    /// @param changes how often the card's PIN was set, 0 where it does not count
    record PinChanged(int changes) implements StepResult {}

    /// The same, by the unblock key.
    ///
    /// @param response the challenge, encrypted by the card
    record PinReset(Bytes response, int changes) implements StepResult {}

    /// Done, and nothing to tell.
    record Nothing() implements StepResult {}
}
