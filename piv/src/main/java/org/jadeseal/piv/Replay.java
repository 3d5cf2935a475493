// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Goes through a trace: joins the pieces of long commands and of long answers, and has each answer
/// read by what reads it at a card.
final class Replay {

    private static final int CHAINED = 0x10;
    private static final int HEADER = 4;
    private static final int MORE = 0x61;

    private final List<TraceReading> readings = new ArrayList<>();
    private byte[] data = {};
    private Optional<Whole> open = Optional.empty();

    private Replay() {}

    /// A command whose answer is perhaps not all there yet.
    private static final class Whole {

        private final int line;
        private final byte[] header;
        private final byte[] data;
        private boolean isHidden;
        private byte[] answer;

        Whole(int line, byte[] header, byte[] data) {
            this.line = line;
            this.header = header;
            this.data = data;
            this.answer = new byte[0];
        }

        /// Puts the next piece in the place of the status word that announced it.
        void add(byte[] piece, boolean isPieceHidden) {
            int kept = Math.max(0, answer.length - 2);
            answer = joined(Arrays.copyOf(answer, kept), piece);
            isHidden |= isPieceHidden;
        }

        boolean hasMore() {
            return answer.length >= 2 && answer[answer.length - 2] == MORE;
        }

        TraceReading read() {
            return new AnswerReader(header, data, answer).read(line, isHidden);
        }
    }

    static List<TraceReading> of(List<Trace.Exchange> exchanges) {
        Replay replay = new Replay();
        exchanges.forEach(replay::take);
        replay.flush();
        return List.copyOf(replay.readings);
    }

    private void take(Trace.Exchange exchange) {
        Trace.Part asked = exchange.command();
        byte[] command = asked.hidden() > 0 ? shownFirst(asked) : asked.bytes();
        byte[] answer = exchange.answer().bytes();
        boolean isFetch =
                command.length > 1
                        && Byte.toUnsignedInt(command[1]) == Instruction.GET_RESPONSE.code();
        if (!isFetch || open.isEmpty()) {
            flush();
            begin(exchange.line(), command, hiddenData(asked));
        }
        open.ifPresent(whole -> whole.add(answer, exchange.answer().hidden() > 0));
        if (open.filter(Whole::hasMore).isEmpty()) {
            flush();
        }
    }

    /// The links of a chain before the last are kept, and their answers are nothing.
    private void begin(int line, byte[] command, byte[] hidden) {
        try {
            data = joined(joined(data, CommandApdu.data(command)), hidden);
        } catch (IllegalArgumentException e) {
            readings.add(new TraceReading(line, "?", String.valueOf(e.getMessage()), false));
            return;
        }
        if (command.length < HEADER) {
            readings.add(new TraceReading(line, "?", "no command", false));
            return;
        }
        if ((command[0] & CHAINED) == 0) {
            open = Optional.of(new Whole(line, Arrays.copyOf(command, HEADER), data));
            data = new byte[0];
        }
    }

    /// Zeros, with the length before them; a lone hidden byte only says how long the answer may be.
    private static byte[] hiddenData(Trace.Part command) {
        return new byte[command.hidden() > 1 ? command.hidden() : 0];
    }

    /// The header alone.
    private static byte[] shownFirst(Trace.Part command) {
        byte[] header = new Trace.Part(command.shown(), 0).bytes();
        return Arrays.copyOf(header, HEADER);
    }

    private void flush() {
        open.ifPresent(whole -> readings.add(whole.read()));
        open = Optional.empty();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
