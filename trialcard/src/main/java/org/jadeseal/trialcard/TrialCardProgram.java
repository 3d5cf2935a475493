// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Puts a trial card into a virtual reader that is already there, until the program is ended or the
/// reader goes: `--socket PATH --card FILE`.
public final class TrialCardProgram {

    private static final String USAGE =
            "usage: --socket PATH (unix socket of the reader's slot) --card FILE (made when absent)";

    private TrialCardProgram() {}

    /// Runs until the card is out of the reader, or the program is ended.
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, Path> options = options(arguments);
        Path socket = options.get("--socket");
        Path file = options.get("--card");
        if (socket == null || file == null || options.size() != 2) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        try (TrialCard card = TrialCard.open(file);
                VirtualReader reader = new VirtualReader(socket, card)) {
            reader.insert();
            System.out.println("ready");
            reader.awaitRemoval();
        }
    }

    private static Map<String, Path> options(String[] arguments) {
        Map<String, Path> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], Path.of(arguments[i + 1]));
        }
        return options;
    }
}
