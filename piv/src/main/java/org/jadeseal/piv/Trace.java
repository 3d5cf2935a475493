// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a [TracedConnection] told, read back: each command with its answer. Lines that begin with
/// `#` are remarks, `closed` ends a connection.
public final class Trace {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern LINE =
            Pattern.compile("([<>]) ?([0-9A-F]*)(?: \\(([0-9]{1,5}) bytes hidden\\))?");
    private static final int LONGEST_LINE = 140_000;
    private static final int MOST_LINES = 200_000;

    private final List<Exchange> exchanges;

    private Trace(List<Exchange> exchanges) {
        this.exchanges = List.copyOf(exchanges);
    }

    /// A command as it went to the card, and the answer; hexadecimal, without what is hidden.
    ///
    /// @param line of the command, from 1
    record Exchange(int line, Part command, Part answer) {}

    /// One side of an exchange.
    ///
    /// @param hidden how many bytes are not shown: at the end of a command, before the status word
    record Part(String shown, int hidden) {

        /// With zeros for what is hidden.
        byte[] bytes() {
            byte[] known = HEX.parseHex(shown);
            byte[] all = new byte[known.length + hidden];
            System.arraycopy(known, 0, all, hidden, known.length);
            return all;
        }

        /// Whether these bytes may have been hidden so.
        boolean fits(byte[] bytes) {
            return bytes.length == shown.length() / 2 + hidden
                    && HEX.formatHex(bytes).startsWith(shown);
        }
    }

    /// Reads it.
    ///
    /// @throws MalformedTraceException at the first line that cannot stand there
    public static Trace read(List<String> lines) {
        if (lines.size() > MOST_LINES) {
            throw new MalformedTraceException(MOST_LINES, "no more lines than that");
        }
        List<Exchange> exchanges = new ArrayList<>();
        Optional<Part> command = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.equals("closed")) {
                command = Optional.empty();
                continue;
            }
            command = add(exchanges, command, line, i + 1);
        }
        return new Trace(exchanges);
    }

    /// A command that has no answer yet; it never gets one where the card was pulled.
    private static Optional<Part> add(
            List<Exchange> exchanges, Optional<Part> command, String line, int number) {
        Matcher matcher = LINE.matcher(line);
        if (line.length() > LONGEST_LINE
                || !matcher.matches()
                || matcher.group(2).length() % 2 != 0) {
            throw new MalformedTraceException(number, "> or < and hexadecimal digits");
        }
        Part part =
                new Part(
                        matcher.group(2),
                        Optional.ofNullable(matcher.group(3)).map(Integer::parseInt).orElse(0));
        if (matcher.group(1).equals(">")) {
            return Optional.of(part);
        }
        Part asked =
                command.orElseThrow(
                        () -> new MalformedTraceException(number, "a command before its answer"));
        exchanges.add(new Exchange(number - 1, asked, part));
        return Optional.empty();
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /// The card as it was: gives the recorded answers in their order, to the recorded commands
    /// only. Zeros stand for what is hidden.
    public CardConnection card() {
        return new RecordedCard(exchanges);
    }

    /// Reads every answer again, with the same code that works at a card.
    public List<TraceReading> replay() {
        return Replay.of(exchanges);
    }
}
