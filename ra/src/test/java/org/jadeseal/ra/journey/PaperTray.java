// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Stands for the station's printer of password letters: what came out of it, and how it breaks.
/// Like the real one it remembers what it has printed, whatever else is forgotten.
final class PaperTray {

    /// How it breaks.
    enum Fault {
        NONE,
        /// Nothing comes out.
        JAM,
        /// The letter comes out, and the printer says that it did not.
        LIE
    }

    /// A letter.
    record Paper(String sheet, String password, String salt) {}

    /// A letter with a PIN.
    record PinPaper(String sheet, String pin) {}

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Random random = new Random(41);
    private final List<Paper> papers = new ArrayList<>();
    private final List<PinPaper> pins = new ArrayList<>();
    private Optional<String> fixed = Optional.empty();
    private Fault fault = Fault.NONE;
    private int refused;

    /// From now on prints this password, with its true hash.
    void use(String password) {
        fixed = Optional.of(password);
    }

    void breakOnce(Fault next) {
        fault = next;
    }

    List<Paper> papers() {
        return papers;
    }

    /// How often a sheet was to be printed that had come out before.
    int refused() {
        return refused;
    }

    /// The hash of what was printed; empty if the station says that nothing was.
    Optional<String> print(String sheet) {
        if (papers.stream().anyMatch(paper -> paper.sheet().equals(sheet))) {
            refused++;
            return Optional.empty();
        }
        Fault now = fault;
        fault = Fault.NONE;
        if (now == Fault.JAM) {
            return Optional.empty();
        }
        String hash = fixed.map(LetterPress::hash).orElseGet(this::drawnHash);
        papers.add(new Paper(sheet, fixed.orElseGet(this::drawn), hash.split("\\$", -1)[4]));
        return now == Fault.LIE ? Optional.empty() : Optional.of(hash);
    }

    List<PinPaper> pins() {
        return pins;
    }

    String drawnPin() {
        return "%08d".formatted(10_000_000 + random.nextInt(89_999_999));
    }

    /// Whether the station says that it came out.
    boolean printPin(String sheet, String pin) {
        if (pins.stream().anyMatch(paper -> paper.sheet().equals(sheet))) {
            refused++;
            return false;
        }
        Fault now = fault;
        fault = Fault.NONE;
        if (now == Fault.JAM) {
            return false;
        }
        pins.add(new PinPaper(sheet, pin));
        return now != Fault.LIE;
    }

    private String drawn() {
        var signs = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }

    /// Of the right form; nobody logs in with it.
    private String drawnHash() {
        return "$argon2id$v=19$m=19456,t=2,p=1$" + base64(16) + "$" + base64(32);
    }

    private String base64(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new String(
                Base64.getEncoder().withoutPadding().encode(bytes), StandardCharsets.US_ASCII);
    }
}
