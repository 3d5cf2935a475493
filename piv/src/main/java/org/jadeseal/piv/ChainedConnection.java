// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/// Lets a card that speaks only short APDUs take long commands and give long answers: command
/// chaining and GET RESPONSE (ISO/IEC 7816-4, 5.3.3 and 5.3.4).
final class ChainedConnection implements CardConnection {

    private static final int CHAINED = 0x10;
    private static final int LONGEST_ANSWER = 65_536;

    private final CardConnection connection;

    ChainedConnection(CardConnection connection) {
        this.connection = connection;
    }

    @Override
    public byte[] transmit(byte[] command) {
        byte[] data = CommandApdu.data(command);
        try {
            return collected(sent(CommandApdu.header(command), data));
        } finally {
            Arrays.fill(data, (byte) 0);
        }
    }

    @Override
    public Optional<ReaderKeys> readerKeys() {
        return connection.readerKeys();
    }

    @Override
    public void close() {
        connection.close();
    }

    /// The answer to the last piece, or to the first that the card refuses.
    private byte[] sent(byte[] header, byte[] data) {
        int from = 0;
        byte[] chained = header.clone();
        chained[0] |= CHAINED;
        while (data.length - from > CommandApdu.LONGEST_SHORT) {
            int to = from + CommandApdu.LONGEST_SHORT;
            byte[] answer = piece(chained, Arrays.copyOfRange(data, from, to));
            if (!(ResponseApdu.parse(answer).status() instanceof StatusWord.Success)) {
                return answer;
            }
            from = to;
        }
        return piece(header, Arrays.copyOfRange(data, from, data.length));
    }

    private byte[] piece(byte[] header, byte[] data) {
        byte[] encoded = CommandApdu.shortForm(header, data);
        try {
            byte[] answer = connection.transmit(encoded);
            if (ResponseApdu.parse(answer).status()
                    instanceof StatusWord.WrongLength(int expected)) {
                encoded[encoded.length - 1] = (byte) expected;
                return connection.transmit(encoded);
            }
            return answer;
        } finally {
            Arrays.fill(encoded, (byte) 0);
            Arrays.fill(data, (byte) 0);
        }
    }

    private byte[] collected(byte[] first) {
        ResponseApdu response = ResponseApdu.parse(first);
        if (!(response.status() instanceof StatusWord.BytesPending)) {
            return first;
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(response.data());
        while (response.status() instanceof StatusWord.BytesPending(int count)) {
            byte[] fetch = {0, (byte) Instruction.GET_RESPONSE.code(), 0, 0, (byte) count};
            response = ResponseApdu.parse(connection.transmit(fetch));
            require(all.size(), response);
            all.writeBytes(response.data());
        }
        all.writeBytes(response.statusBytes());
        return all.toByteArray();
    }

    /// A card that always has more, or announces what it does not give, must not keep us for ever.
    private static void require(int before, ResponseApdu response) {
        boolean stalls =
                response.length() == 0 && response.status() instanceof StatusWord.BytesPending;
        if (stalls || before + response.length() > LONGEST_ANSWER) {
            throw new MalformedAnswerException(
                    "the card never ends an answer of %d bytes".formatted(before));
        }
    }
}
