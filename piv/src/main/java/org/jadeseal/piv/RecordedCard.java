// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/// Plays a card from a trace.
final class RecordedCard implements CardConnection {

    private final Deque<Trace.Exchange> rest;

    RecordedCard(List<Trace.Exchange> exchanges) {
        this.rest = new ArrayDeque<>(exchanges);
    }

    /// @throws CardUnreachableException where the trace ends, or goes on otherwise
    @Override
    public byte[] transmit(byte[] command) {
        if (rest.isEmpty()) {
            throw new CardUnreachableException("the trace ends here");
        }
        Trace.Exchange next = rest.remove();
        if (!next.command().fits(command)) {
            throw new CardUnreachableException(
                    "line %d of the trace is another command than %s"
                            .formatted(
                                    next.line(),
                                    HexFormat.of()
                                            .formatHex(command, 0, Math.min(4, command.length))));
        }
        return next.answer().bytes();
    }
}
