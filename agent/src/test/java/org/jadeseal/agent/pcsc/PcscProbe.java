// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jadeseal.agent.reader.ReaderTakenException;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PivCard;

/// A program at the readers, told by lines what to do; answers each with one line. Runs in a
/// process of its own, because PC/SC looks for its service in the environment.
final class PcscProbe {

    private static final long SHARED = 2;

    private final PcscReaders readers = PcscReaders.open();
    private final Map<String, PivCard> cards = new HashMap<>();

    private PcscProbe() {}

    public static void main(String[] arguments) throws IOException {
        var probe = new PcscProbe();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = System.out;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(probe.answer(line.split(" ", 2)));
        }
    }

    private String answer(String[] words) {
        try {
            return done(words[0], words.length > 1 ? words[1] : "");
        } catch (CardUnreachableException e) {
            return "unreachable";
        } catch (ReaderTakenException e) {
            return "taken";
        }
    }

    private String done(String act, String what) {
        return switch (act) {
            case "list" -> readers.list().toString();
            case "await" -> "" + readers.awaitChange(Duration.ofMillis(Long.parseLong(what)));
            case "await-closed" -> awaitClosed();
            case "connect" -> connect(what);
            case "share" -> share(what);
            case "version" -> card().version().orElseThrow().toString();
            case "verify" -> card().verify(Pin.of(what.toCharArray())).toString();
            case "change" -> change(what.split(" ", 2));
            case "pin" -> card().pinStatus().toString();
            case "keys" -> card().isVerifiedAtReader() + " " + card().verifyAtReader();
            case "close" -> close();
            default -> throw new IllegalArgumentException("no act " + act);
        };
    }

    private String connect(String name) {
        cards.put("", PivCard.select(readers.connect(name)).orElseThrow());
        return "connected";
    }

    private PivCard card() {
        return Objects.requireNonNull(cards.get(""), "not connected");
    }

    private String change(String[] pins) {
        Pin present = Pin.of(pins[0].toCharArray());
        return card().changePin(present, Pin.of(pins[1].toCharArray())).toString();
    }

    private String close() {
        card().close();
        return "closed";
    }

    /// As long as this process lives; like a browser that has the card's module loaded.
    private static String share(String name) {
        PcscLibrary library = PcscLibrary.load(Platform.LINUX);
        PcscContext context = PcscContext.establish(library);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reader = ReaderStates.text(Platform.LINUX, arena, name);
            MemorySegment out = arena.allocate(16);
            PcscResult.require(
                    PcscFunction.CONNECT,
                    library.call(
                            PcscFunction.CONNECT, context.handle(), reader, SHARED, 3L, out, out));
        }
        return "shared";
    }

    private String awaitClosed() {
        Thread.ofPlatform().start(readers::close);
        return "" + readers.awaitChange(Duration.ofSeconds(60));
    }
}
