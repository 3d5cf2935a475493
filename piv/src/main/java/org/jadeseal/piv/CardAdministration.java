// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.Optional;

/// The part of [PivCard] that opens and closes administration.
///
/// ```
/// GENERAL AUTHENTICATE (SP 800-73-5 Part 2, table 24)
/// 1 to the card    7C { 80 (empty) }               2 from the card  7C { 80 encrypted witness }
/// 3 to the card    7C { 80 witness, 81 challenge } 4 from the card  7C { 82 encrypted challenge }
/// ```
final class CardAdministration {

    private static final int TEMPLATE = 0x7C;
    private static final int WITNESS = 0x80;
    private static final int CHALLENGE = 0x81;
    private static final int RESPONSE = 0x82;
    private static final int ALGORITHM = 0x01;

    private final Commands commands;
    private AdministrationAlgorithm begun = AdministrationAlgorithm.AES_192;

    CardAdministration(Commands commands) {
        this.commands = commands;
    }

    AdministrationAlgorithm algorithm(KeyReference key) {
        require(key);
        ResponseApdu response = commands.send(Instruction.GET_METADATA, 0, key.code());
        if (!(response.status() instanceof StatusWord.Success)) {
            return AdministrationAlgorithm.AES_192;
        }
        byte[] code = TlvReader.of(response.data()).expect(ALGORITHM, 1);
        return AdministrationAlgorithm.ofCode(code[0])
                .orElseThrow(() ->
                        new MalformedAnswerException(
                                "key %s has algorithm %02X, expected AES".formatted(key, code[0])));
    }

    byte[] begin(KeyReference key) {
        return begin(key, algorithm(key));
    }

    byte[] begin(KeyReference key, AdministrationAlgorithm algorithm) {
        require(key);
        begun = algorithm;
        byte[] request =
                new TlvWriter().put(TEMPLATE, new TlvWriter().put(WITNESS).bytes()).bytes();
        byte[] answer =
                commands.demand(Instruction.AUTHENTICATE, algorithm.code(), key.code(), request);
        return block(WITNESS, answer);
    }

    Optional<byte[]> complete(KeyReference key, byte[] decryptedWitness, byte[] challenge) {
        require(key);
        byte[] inner =
                new TlvWriter().put(WITNESS, decryptedWitness).put(CHALLENGE, challenge).bytes();
        byte[] request = new TlvWriter().put(TEMPLATE, inner).bytes();
        ResponseApdu response =
                commands.send(Instruction.AUTHENTICATE, begun.code(), key.code(), request);
        return isRefusal(response.status())
                ? Optional.empty()
                : Optional.of(block(RESPONSE, Commands.demand(Instruction.AUTHENTICATE, response)));
    }

    void set(KeyReference reference, AdministrationKey key) {
        require(reference);
        byte[] secret = key.copy();
        AdministrationAlgorithm algorithm = key.algorithm();
        byte[] command =
                Arrays.copyOf(
                        new byte[] {
                            (byte) algorithm.code(),
                            (byte) reference.code(),
                            (byte) algorithm.keyLength()
                        },
                        3 + secret.length);
        System.arraycopy(secret, 0, command, 3, secret.length);
        try {
            commands.demand(Instruction.SET_ADMINISTRATION_KEY, 0xFF, 0xFF, command);
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(command, (byte) 0);
        }
    }

    void seal() {
        commands.demand(Instruction.SEAL, 0, 0);
    }

    private static byte[] block(int tag, byte[] answer) {
        return TlvReader.inside(TEMPLATE, answer).expect(tag, AdministrationKey.BLOCK);
    }

    /// '6300', '6982', '6985' and '6A80' are all in use for a wrong witness.
    private static boolean isRefusal(StatusWord status) {
        return switch (status.code()) {
            case 0x6300, 0x6982, 0x6985, 0x6A80 -> true;
            default -> status instanceof StatusWord.WrongPin;
        };
    }

    private static void require(KeyReference key) {
        if (!key.isAdministration()) {
            throw new IllegalArgumentException(
                    "key " + key + " opens no administration, expected 9B or 9F");
        }
    }
}
