// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.Optional;

/// Sends commands and sorts answers: what every part of [PivCard] speaks through.
final class Commands {

    private final CardConnection connection;

    Commands(CardConnection connection) {
        this.connection = connection;
    }

    /// Whatever the card answers.
    ResponseApdu send(Instruction instruction, int p1, int p2, byte... data) {
        byte[] command = CommandApdu.encode(instruction, p1, p2, data);
        try {
            return ResponseApdu.parse(connection.transmit(command));
        } finally {
            Arrays.fill(command, (byte) 0);
        }
    }

    Optional<ReaderKeys> readerKeys() {
        return connection.readerKeys();
    }

    /// The data of an answer that has to be a success.
    byte[] demand(Instruction instruction, int p1, int p2, byte... data) {
        return demand(instruction, send(instruction, p1, p2, data));
    }

    static byte[] demand(Instruction instruction, ResponseApdu response) {
        if (response.status() instanceof StatusWord.Success) {
            return response.data();
        }
        throw new CardRefusedException(instruction.title(), response.status());
    }
}
