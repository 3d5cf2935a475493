// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells every command and answer to a listener, in hexadecimal, for finding faults. What is secret
/// is replaced by its length: the data of commands that carry a PIN or a key, and the result of
/// private key operations (it may be a decrypted message).
public final class TracedConnection implements CardConnection {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int HEADER = 4;

    private final CardConnection connection;
    private final Consumer<String> listener;
    private boolean hidesAnswer;

    /// Stands before another connection.
    ///
    /// @param listener gets lines like `> 00A4040009…` and `< 9000`
    public TracedConnection(CardConnection connection, Consumer<String> listener) {
        this.connection = connection;
        this.listener = listener;
    }

    @Override
    public byte[] transmit(byte[] command) {
        listener.accept("> " + shown(command));
        byte[] answer = connection.transmit(command);
        listener.accept("< " + shownAnswer(answer));
        return answer;
    }

    @Override
    public Optional<ReaderKeys> readerKeys() {
        return connection.readerKeys().map(keys -> new TracedKeys(keys, listener));
    }

    @Override
    public void close() {
        listener.accept("closed");
        connection.close();
    }

    private String shown(byte[] command) {
        int code = command.length < HEADER ? 0 : Byte.toUnsignedInt(command[1]);
        boolean continues = code == Instruction.GET_RESPONSE.code();
        hidesAnswer = continues ? hidesAnswer : code == Instruction.AUTHENTICATE.code();
        boolean isShown = Instruction.ofCode(code).filter(known -> !known.isSecret()).isPresent();
        return isShown
                ? HEX.formatHex(command)
                : masked(command, 0, Math.min(command.length, HEADER));
    }

    private String shownAnswer(byte[] answer) {
        return hidesAnswer && answer.length > 2
                ? masked(answer, answer.length - 2, answer.length)
                : HEX.formatHex(answer);
    }

    private static String masked(byte[] bytes, int from, int to) {
        return "%s (%d bytes hidden)"
                .formatted(HEX.formatHex(bytes, from, to), bytes.length - (to - from));
    }
}
