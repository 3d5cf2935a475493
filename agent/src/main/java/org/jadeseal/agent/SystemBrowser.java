// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jadeseal.agent.words.AgentWords;

/// This computer's browser. Opens an address without a shell.
final class SystemBrowser {

    /// Opens an address, if this computer has a browser that can be opened; the address was printed
    /// as well, for one that has not.
    ///
    /// `jadeseal.browser` names a program that gets the address as its only argument.
    public void open(URI address) {
        Optional<String> program = Optional.ofNullable(System.getProperty("jadeseal.browser"));
        try {
            if (program.isPresent()) {
                start(program.get(), address);
            } else if (!GraphicsEnvironment.isHeadless()
                    && Desktop.isDesktopSupported()
                    && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(address);
            } else if (!GraphicsEnvironment.isHeadless()) {
                start("xdg-open", address);
            }
        } catch (IOException e) {
            System.err.println(AgentWords.say("no-browser", e));
        }
    }

    private static void start(String program, URI address) throws IOException {
        new ProcessBuilder(program, address.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
