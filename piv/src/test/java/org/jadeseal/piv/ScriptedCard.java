// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/// A line to nothing: notes commands, gives the answers it was told, in order.
final class ScriptedCard implements CardConnection {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    final List<String> commands = new ArrayList<>();
    private final Deque<byte[]> answers = new ArrayDeque<>();

    ScriptedCard(String... answers) {
        for (String answer : answers) {
            this.answers.add(HEX.parseHex(answer));
        }
    }

    @Override
    public byte[] transmit(byte[] command) {
        commands.add(HEX.formatHex(command));
        return answers.remove();
    }
}
