// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.security.PublicKey;
import java.util.Optional;

/// The part of [PivCard] that deals with key pairs.
final class CardKeys {

    private static final int TEMPLATE = 0x7C;
    private static final int RESPONSE = 0x82;
    private static final int CHALLENGE = 0x81;
    private static final int DELETED = 0xFF;

    /// A ciphertext that is not below the modulus.
    private static final int NO_SUCH_NUMBER = 0x6A80;

    private final Commands commands;

    CardKeys(Commands commands) {
        this.commands = commands;
    }

    /// ```
    /// to the card    AC { 80 algorithm, AA PIN policy where it is not the place's own }
    /// from the card  7F49 { public key }
    /// ```
    PublicKey generate(KeyReference key, KeyAlgorithm algorithm, PinPolicy policy) {
        TlvWriter control = new TlvWriter().put(0x80, algorithm.code());
        if (policy != PinPolicy.naturalOf(key)) {
            control.put(0xAA, policy.code());
        }
        byte[] request = new TlvWriter().put(0xAC, control.bytes()).bytes();
        byte[] answer = commands.demand(Instruction.GENERATE, 0, key.code(), request);
        return CardPublicKey.parse(algorithm, TlvReader.value(0x7F49, answer));
    }

    byte[] sign(KeyReference key, KeyAlgorithm algorithm, byte[] message) {
        byte[] signature = result(used(key, algorithm, SignatureInput.of(algorithm, message)));
        SignatureInput.requireSignature(algorithm, signature);
        return signature;
    }

    Optional<byte[]> decrypt(
            KeyReference key, KeyAlgorithm algorithm, RsaPadding padding, byte[] ciphertext) {
        if (!algorithm.isRsa() || ciphertext.length != algorithm.bytes()) {
            throw new IllegalArgumentException(
                    "%d bytes encrypted for %s, expected RSA and the modulus' length"
                            .formatted(ciphertext.length, algorithm));
        }
        ResponseApdu response = used(key, algorithm, ciphertext);
        if (response.status().code() == NO_SUCH_NUMBER) {
            return Optional.empty();
        }
        byte[] block = result(response);
        if (block.length != algorithm.bytes()) {
            throw new MalformedAnswerException(
                    "%d decrypted bytes, expected %d".formatted(block.length, algorithm.bytes()));
        }
        return switch (padding) {
            case PKCS1_V1_5 -> Pkcs1Block.open(block);
            case OAEP_SHA256 -> OaepBlock.open(block);
        };
    }

    Optional<KeyMetadata> metadata(KeyReference key) {
        ResponseApdu response = commands.send(Instruction.GET_METADATA, 0, key.code());
        return response.status().code() == 0x6A88
                ? Optional.empty()
                : Optional.of(
                        KeyTemplate.parse(Commands.demand(Instruction.GET_METADATA, response)));
    }

    /// Empty on a card that does not know the command, or has nothing to attest with; also where
    /// there is no key.
    Optional<byte[]> attest(KeyReference key) {
        ResponseApdu response = commands.send(Instruction.ATTEST, key.code(), 0);
        return switch (response.status().code()) {
            case 0x6D00, 0x6A82, 0x6A88 -> Optional.empty();
            default -> Optional.of(Commands.demand(Instruction.ATTEST, response));
        };
    }

    void move(KeyReference from, KeyReference to) {
        commands.demand(Instruction.MOVE_KEY, to.code(), from.code());
    }

    void delete(KeyReference key) {
        commands.demand(Instruction.MOVE_KEY, DELETED, key.code());
    }

    /// One private key operation (SP 800-73-5 Part 2, 3.2.4).
    ///
    /// ```
    /// to the card    7C { 82 (empty), 81 input }
    /// from the card  7C { 82 result }
    /// ```
    private ResponseApdu used(KeyReference key, KeyAlgorithm algorithm, byte[] input) {
        byte[] inner = new TlvWriter().put(RESPONSE).put(CHALLENGE, input).bytes();
        byte[] request = new TlvWriter().put(TEMPLATE, inner).bytes();
        return commands.send(Instruction.AUTHENTICATE, algorithm.code(), key.code(), request);
    }

    private static byte[] result(ResponseApdu response) {
        byte[] answer = Commands.demand(Instruction.AUTHENTICATE, response);
        return TlvReader.inside(TEMPLATE, answer).expect(RESPONSE);
    }
}
