// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The message files of the pages and of the agent.
final class Words {

    private static final Path PAGES = Path.of("../web/src/main/resources");
    private static final Path AGENT =
            Path.of("../agent/src/main/resources/org/jadeseal/agent/words");

    private Words() {}

    /// @param language `zh_TW` or `en`
    static Properties ofPages(String language) throws IOException {
        return read(PAGES.resolve("messages_" + language + ".properties"));
    }

    /// @param language `zh_TW` or `en`
    static Properties ofAgent(String language) throws IOException {
        return read(AGENT.resolve("agent_" + language + ".properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }
}
