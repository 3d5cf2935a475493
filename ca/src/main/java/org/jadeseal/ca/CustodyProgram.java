// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.custody.CustodyRefusedException;
import org.jadeseal.ca.custody.Quorum;
import org.jadeseal.ca.custody.SealedSecret;
import org.jadeseal.ca.custody.Share;
import org.jadeseal.ca.custody.ShareText;
import org.jadeseal.ca.folder.PrivateFiles;
import org.jadeseal.ca.key.Secret;

/// `./dev custody`: gives a PIN or a passphrase into the hands of several custodians, and gets it
/// out when enough of them are there.
public final class CustodyProgram {

    static final String USAGE =
            """
            usage: custody seal FILE --any M --of N         makes FILE.sealed; N custodians get a share each, any M of them open it
                   custody open FILE.sealed --into FILE     asks for shares until M were typed; FILE is for its owner only\
            """;

    private static final int LONGEST = 2048;

    private final CustodyTerminal terminal;
    private final SecureRandom random = new SecureRandom();

    CustodyProgram(CustodyTerminal terminal) {
        this.terminal = terminal;
    }

    /// Exit 0 when it was done, 1 when it was refused, 2 when it was not understood.
    public static void main(String[] arguments) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        System.exit(
                new CustodyProgram(new CustodyTerminal(System.out, lines)).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            String form = String.join(" ", arguments);
            if (form.matches("seal \\S+ --any [0-9]{1,2} --of [0-9]{1,2}")) {
                seal(
                        Path.of(arguments.get(1)),
                        new Quorum(
                                Integer.parseInt(arguments.get(3)),
                                Integer.parseInt(arguments.get(5))));
            } else if (form.matches("open \\S+ --into \\S+")) {
                open(Path.of(arguments.get(1)), Path.of(arguments.get(3)));
            } else {
                terminal.say(USAGE);
                return 2;
            }
            return 0;
        } catch (CustodyRefusedException | UncheckedIOException e) {
            terminal.say("refused: " + e.getMessage());
            return 1;
        }
    }

    private void seal(Path file, Quorum quorum) {
        Path sealed = file.resolveSibling(file.getFileName() + ".sealed");
        requireAbsent(sealed);
        try (Secret secret = read(file)) {
            SealedSecret.Made made = SealedSecret.seal(secret, quorum, random);
            made.shares().forEach(this::handOver);
            made.secret().write(sealed);
        }
        terminal.say(sealed + " is written: " + quorum + " custodians open it.");
        terminal.say("Try that, then delete " + file);
    }

    /// Shows a share to its custodian until it was typed back as it is.
    private void handOver(Share share) {
        char[] signs = ShareText.print(share);
        while (!isTypedBack(share, signs)) {
            char[] _ = terminal.ask("That is not it. Press Enter to see it again.");
        }
        Arrays.fill(signs, ' ');
        share.close();
    }

    private boolean isTypedBack(Share share, char[] signs) {
        terminal.wipe();
        terminal.say("Custodian %d; %s open it".formatted(share.number(), share.quorum()));
        terminal.show(signs);
        char[] _ = terminal.ask("Write it down, alone. Then press Enter.");
        terminal.wipe();
        return typed("Custodian %d, type it from your paper:".formatted(share.number()))
                .filter(back -> Arrays.equals(ShareText.print(back), signs))
                .isPresent();
    }

    private Optional<Share> typed(String question) {
        char[] typed = lines(question);
        try {
            return Optional.of(ShareText.read(typed));
        } catch (CustodyRefusedException e) {
            terminal.say("This is not a share: " + e.getMessage());
            return Optional.empty();
        } finally {
            Arrays.fill(typed, ' ');
        }
    }

    /// In one line, or in as many as there are on the paper.
    private char[] lines(String question) {
        char[] typed = terminal.ask(question);
        while (ShareText.missing(typed) > 0) {
            char[] more = terminal.ask(ShareText.missing(typed) + " more (or only Enter):");
            if (more.length == 0) {
                return typed;
            }
            char[] both = Arrays.copyOf(typed, typed.length + more.length);
            System.arraycopy(more, 0, both, typed.length, more.length);
            Arrays.fill(typed, ' ');
            Arrays.fill(more, ' ');
            typed = both;
        }
        return typed;
    }

    private void open(Path file, Path into) {
        requireAbsent(into);
        SealedSecret sealed = SealedSecret.read(file);
        List<Share> shares = new ArrayList<>();
        while (shares.size() < sealed.quorum().any()) {
            typed(question(sealed, shares.size()))
                    .filter(share -> isOf(sealed, share) && isNew(shares, share))
                    .ifPresent(shares::add);
        }
        try (Secret secret = sealed.open(shares)) {
            int octets = secret.lend(bytes -> write(into, bytes));
            terminal.say(octets + " octets are in " + into + "; delete it when it has been read");
        } finally {
            shares.forEach(Share::close);
        }
    }

    private static String question(SealedSecret sealed, int given) {
        return "Share %d of the %d that are needed:".formatted(given + 1, sealed.quorum().any());
    }

    private boolean isOf(SealedSecret sealed, Share share) {
        try {
            sealed.require(share);
            return true;
        } catch (CustodyRefusedException e) {
            terminal.say("This share does not help: " + e.getMessage());
            return false;
        }
    }

    private boolean isNew(List<Share> shares, Share share) {
        boolean isNew = shares.stream().noneMatch(other -> other.number() == share.number());
        terminal.say(
                isNew
                        ? "Custodian " + share.number() + ": thank you."
                        : "Custodian " + share.number() + " was here already.");
        return isNew;
    }

    private static void requireAbsent(Path file) {
        if (Files.exists(file)) {
            throw new CustodyRefusedException("file " + file + " is there already and stays");
        }
    }

    private static Secret read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            if (content.length == 0 || content.length > LONGEST) {
                throw new CustodyRefusedException(
                        "file %s has %d octets, expected 1 to %d"
                                .formatted(file, content.length, LONGEST));
            }
            return Secret.takingOver(content);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read", e);
        }
    }

    private static int write(Path file, byte[] content) {
        try {
            PrivateFiles.write(file, content);
            return content.length;
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be written", e);
        }
    }
}
