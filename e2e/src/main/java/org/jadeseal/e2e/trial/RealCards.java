// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.awt.GraphicsEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jadeseal.agent.pcsc.PcscMissingException;
import org.jadeseal.agent.pcsc.PcscReaders;
import org.jadeseal.agent.pin.TerminalPin;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.e2e.desk.Connector;
import org.jadeseal.e2e.tour.MakersDesk;
import org.jadeseal.e2e.tour.Narrator;

/// `--real-card`: the second person's card lies in a PC/SC reader of this computer.
final class RealCards implements AutoCloseable {

    private final PcscReaders readers;
    private final TrialFolder folder;

    private RealCards(PcscReaders readers, TrialFolder folder) {
        this.readers = readers;
        this.folder = folder;
    }

    /// @throws TrialFailedException where this computer has no PC/SC
    static RealCards of(TrialFolder folder) {
        return new RealCards(open(), folder);
    }

    /// Others than the ones this looks at.
    static PcscReaders open() {
        try {
            return PcscReaders.open();
        } catch (PcscMissingException e) {
            throw new TrialFailedException(String.valueOf(e.getMessage()));
        }
    }

    /// Finds the blank card and has the person agree that it is written, before anything is made.
    void agree(Narrator narrator) {
        String reader = new BlankCard(readers).reader();
        narrator.say("The blank card in reader '%s' becomes 陳𡍼's card:".formatted(reader));
        narrator.say(
                "its keys, its PIN and its management key are replaced, which cannot be undone");
        narrator.say("once the data folder is gone. 王小明's card is simulated. Type yes to go on:");
        if (!"yes".equals(answer())) {
            throw new TrialFailedException("not agreed; nothing was made and nothing was written");
        }
    }

    /// Where the card is made, with a station that has this reader.
    MakersDesk desk(Connector computer) {
        return new MakersDesk() {

            // A card may have been changed for another since it was agreed to.
            @Override
            public void take(String card) {
                write(marker(folder), new BlankCard(readers).reader());
            }

            @Override
            public void clear() {
                // the card stays in the reader, where its holder needs it next
            }

            @Override
            public URI redeem(URI site, String link) {
                return Trial.redeem(computer, site, link);
            }
        };
    }

    /// Says at once where the PIN will be asked, for a card that no desk may ask for.
    static void tellWhereThePinIsAsked(Narrator narrator) {
        if (!GraphicsEnvironment.isHeadless()) {
            narrator.say("The PIN of a real card is asked in a window of its own.");
        } else if (TerminalPin.isThere()) {
            narrator.say("The PIN of a real card is asked in this terminal.");
        } else {
            narrator.say("There is neither a display nor a terminal here: nobody can be asked for");
            narrator.say(
                    "the PIN of a real card, and what needs it will not be done. Start this in");
            narrator.say("a terminal, or where DISPLAY names a screen.");
        }
    }

    /// Says how the readers are.
    void tell(Narrator narrator) {
        List<ReaderState> all = readers.list();
        if (all.isEmpty()) {
            narrator.say("No card reader yet: plug one in (or start ./dev card) and work goes on.");
        }
        for (ReaderState reader : all) {
            narrator.say(
                    "Reader '%s': %s"
                            .formatted(reader.name(), reader.cardPresent() ? "a card" : "empty"));
        }
    }

    /// Whether the second person of this folder has a card of plastic.
    static boolean isTheirs(TrialFolder folder) {
        return Files.exists(marker(folder));
    }

    @Override
    public void close() {
        readers.close();
    }

    private static Path marker(TrialFolder folder) {
        return folder.path().resolve("trial").resolve("real-card");
    }

    private static void write(Path file, String reader) {
        try {
            Files.writeString(file, reader + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String answer() {
        try {
            var lines =
                    new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            String line = lines.readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }
}
