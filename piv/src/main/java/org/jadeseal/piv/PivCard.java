// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;

/// A PIV card whose application is selected (SP 800-73-5 Part 2), over a line to it.
///
/// One session: it does not survive a reset of the card. Not safe for use by several threads. Every
/// method throws [CardUnreachableException] when the card is gone, [CardRefusedException] for a
/// status word that has no place in the method's result, and [MalformedAnswerException] when the
/// answer is not what the standard describes.
public final class PivCard implements AutoCloseable {

    private final CardConnection connection;
    private final CardObjects objects;
    private final CardPin pin;
    private final CardKeys keys;
    private final CardAdministration administration;

    private PivCard(CardConnection connection) {
        var commands = new Commands(connection);
        this.connection = connection;
        this.objects = new CardObjects(commands);
        this.pin = new CardPin(commands);
        this.keys = new CardKeys(commands);
        this.administration = new CardAdministration(commands);
    }

    /// Selects the PIV application. Empty if the card has none. Cuts long commands and collects
    /// long answers by itself; the connection stays open in either case.
    public static Optional<PivCard> select(CardConnection connection) {
        var chained = new ChainedConnection(connection);
        return Selection.isPiv(new Commands(chained))
                ? Optional.of(new PivCard(chained))
                : Optional.empty();
    }

    /// Content of a data object without its outer tag ('53', or '7E'). Empty if it is not there, or
    /// has no content.
    public Optional<byte[]> readObject(DataObjectId id) {
        return objects.read(id);
    }

    /// Replaces a data object. Needs '9B'.
    ///
    /// @param content without the outer '53'; empty removes the object
    public void writeObject(DataObjectId id, byte[] content) {
        objects.write(id, content);
    }

    /// The DER bytes of the key's certificate; not checked to be one.
    public Optional<byte[]> readCertificate(KeyReference key) {
        return objects.readCertificate(key);
    }

    /// Needs '9B'.
    ///
    /// @param certificate DER; empty removes it
    public void writeCertificate(KeyReference key, byte[] certificate) {
        objects.writeCertificate(key, certificate);
    }

    /// Costs no try.
    public PinStatus pinStatus() {
        return pin.status();
    }

    /// Gives the holder's PIN (VERIFY '80').
    public PinOutcome verify(Pin given) {
        return pin.verify(given);
    }

    /// Whether the reader says that it has keys to give the PIN with.
    public boolean isVerifiedAtReader() {
        return pin.isVerifiedAtReader();
    }

    /// Has the reader ask for the PIN on its own keys, and waits: no program of this computer sees
    /// it. `pinStatus` tells whether a success is true; but a PIN-always key has to be used
    /// directly after this.
    public ReaderPin verifyAtReader() {
        return pin.verifyAtReader();
    }

    /// Whether the reader says that it has keys to change the PIN with.
    public boolean isChangedAtReader() {
        return pin.isChangedAtReader();
    }

    /// Has the reader ask for the present PIN and twice for the new one, and waits. A wrong present
    /// one costs a try.
    public ReaderPin changeAtReader() {
        return pin.changeAtReader();
    }

    /// Makes the card forget that the PIN was given (VERIFY with P1 'FF').
    public void forgetPin() {
        pin.forget();
    }

    /// CHANGE REFERENCE DATA '80'. A wrong `present` costs a try.
    public PinOutcome changePin(Pin present, Pin future) {
        return pin.change(present, future);
    }

    /// Sets a PIN without the old one (RESET RETRY COUNTER with P1 '02', our own applet only). Must
    /// be the very next command after the authentication with `KeyReference.UNBLOCK`, else the
    /// outcome is `NotAuthorized`.
    public PinOutcome resetPin(Pin future) {
        return pin.reset(future);
    }

    /// Sets a PIN with the PUK (RESET RETRY COUNTER). A wrong PUK costs one of its tries; the
    /// outcome then speaks of the PUK.
    ///
    /// @param puk 8 bytes
    public PinOutcome resetPin(Secret puk, Pin future) {
        return pin.reset(puk, future);
    }

    /// CHANGE REFERENCE DATA '81'. The outcome speaks of the PUK.
    ///
    /// @param present 8 bytes
    /// @param future 8 bytes
    public PinOutcome changePuk(Secret present, Secret future) {
        return pin.changePuk(present, future);
    }

    /// Our own applet and cards with GET METADATA; else [CardRefusedException].
    public PinMetadata pinMetadata() {
        return pin.metadata();
    }

    /// Which kind of AES key it is, as far as the card tells; plain cards do not, and AES-192 is
    /// assumed.
    ///
    /// @param administrationKey `ADMINISTRATION` or `UNBLOCK`
    public AdministrationAlgorithm administrationAlgorithm(KeyReference administrationKey) {
        return administration.algorithm(administrationKey);
    }

    /// First half of the mutual authentication: what the holder of the AES key has to decrypt. Asks
    /// `administrationAlgorithm` first.
    ///
    /// @param administrationKey `ADMINISTRATION` or `UNBLOCK`
    /// @return 16 bytes
    public byte[] beginAuthentication(KeyReference administrationKey) {
        return administration.begin(administrationKey);
    }

    /// Second half. On success the card has accepted us; that the card is the right one shows only
    /// its response, which the holder of the key compares with the encrypted challenge.
    ///
    /// @param decryptedWitness 16 bytes
    /// @param challenge 16 random bytes
    /// @return the card's 16 bytes, empty if it refused the witness
    public Optional<byte[]> completeAuthentication(
            KeyReference administrationKey, byte[] decryptedWitness, byte[] challenge) {
        return administration.complete(administrationKey, decryptedWitness, challenge);
    }

    /// Both halves, where the key is here.
    ///
    /// @return whether card and key accepted each other
    public boolean authenticate(
            KeyReference administrationKey, AdministrationKey key, SecureRandom random) {
        byte[] witness =
                key.decryptWitness(administration.begin(administrationKey, key.algorithm()));
        byte[] challenge = new byte[AdministrationKey.BLOCK];
        random.nextBytes(challenge);
        return completeAuthentication(administrationKey, witness, challenge)
                .filter(response -> key.isAnswered(challenge, response))
                .isPresent();
    }

    /// SET MANAGEMENT KEY. Needs '9B'.
    ///
    /// @param administrationKey `ADMINISTRATION`, or on our own applet `UNBLOCK`
    public void setAdministrationKey(KeyReference administrationKey, AdministrationKey key) {
        administration.set(administrationKey, key);
    }

    /// Ends personalisation for good (SEAL, our own applet only). Needs '9B'.
    public void seal() {
        administration.seal();
    }

    /// GENERATE ASYMMETRIC KEY PAIR. Needs '9B'. Takes up to a minute on a real card.
    ///
    /// @return an `RSAPublicKey` or `ECPublicKey` that fits the algorithm
    public PublicKey generate(KeyReference key, KeyAlgorithm algorithm, PinPolicy policy) {
        return keys.generate(key, algorithm, policy);
    }

    /// Signs with SHA-256 and PKCS #1 v1.5, or ECDSA with SHA-256 (P-256) or SHA-384 (P-384).
    ///
    /// @return the modulus' length for RSA, DER `ECDSA-Sig-Value` for curves
    public byte[] sign(KeyReference key, KeyAlgorithm algorithm, byte[] message) {
        return keys.sign(key, algorithm, message);
    }

    /// Decrypts what was encrypted for the key's certificate. RSA only.
    ///
    /// @param ciphertext as long as the modulus
    /// @return empty if the padding does not hold
    public Optional<byte[]> decrypt(
            KeyReference key, KeyAlgorithm algorithm, RsaPadding padding, byte[] ciphertext) {
        return keys.decrypt(key, algorithm, padding, ciphertext);
    }

    /// Empty if that place has no key. [CardRefusedException] on cards without GET METADATA.
    public Optional<KeyMetadata> metadata(KeyReference key) {
        return keys.metadata(key);
    }

    /// The card's statement that the key was born on it, see [Attestation#read]. Empty if there is
    /// no key, or nothing to attest with; [CardRefusedException] for a key that came from
    /// elsewhere.
    public Optional<byte[]> attest(KeyReference key) {
        return keys.attest(key);
    }

    /// Moves a key to an empty place; our own applet moves its certificate along. Needs '9B'.
    public void moveKey(KeyReference from, KeyReference to) {
        keys.move(from, to);
    }

    /// Needs '9B'. The private key is gone for good.
    public void deleteKey(KeyReference key) {
        keys.delete(key);
    }

    /// Empty on plain cards, which have no GET VERSION.
    public Optional<CardVersion> version() {
        return objects.version();
    }

    /// Positive, below 2³¹; empty on plain cards, which have no GET SERIAL.
    public OptionalInt serial() {
        return objects.serial();
    }

    /// Lets go of the connection.
    @Override
    public void close() {
        connection.close();
    }
}
