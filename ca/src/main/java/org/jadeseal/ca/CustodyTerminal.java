// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jadeseal.ca.custody.CustodyRefusedException;

/// Where custodians sit: what one types is not shown at a terminal, and what one is shown is wiped.
///
/// @param lines read where there is no terminal
record CustodyTerminal(PrintStream out, BufferedReader lines) {

    private static final String WIPE = "\033[H\033[2J\033[3J";

    void say(String line) {
        out.println(line);
    }

    void show(char[] signs) {
        out.println();
        out.print(signs);
        out.println();
    }

    void wipe() {
        terminal()
                .ifPresent(_ -> {
                    out.print(WIPE);
                    out.flush();
                });
    }

    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /// @throws CustodyRefusedException when the input ends
    char[] ask(String question) {
        return terminal()
                .map(console -> Optional.ofNullable(console.readPassword("%s%n", question)))
                .orElseGet(() -> line(question))
                .orElseThrow(() ->
                        new CustodyRefusedException("the input ended before the last custodian"));
    }

    private Optional<char[]> line(String question) {
        out.println(question);
        try {
            return Optional.ofNullable(lines.readLine()).map(String::toCharArray);
        } catch (IOException e) {
            throw new UncheckedIOException("the input cannot be read", e);
        }
    }
}
