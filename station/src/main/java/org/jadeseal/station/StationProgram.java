// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.jadeseal.agent.AgentProgram;

/// The station as a program: an agent that prints letters, too. Takes the same arguments and
/// settings; `jadeseal.letters` is the folder the letters come out in (`.jadeseal/letters` at
/// home).
public final class StationProgram {

    private StationProgram() {}

    public static void main(String[] arguments) {
        Path folder =
                Path.of(
                        System.getProperty(
                                "jadeseal.letters",
                                System.getProperty("user.home") + "/.jadeseal/letters"));
        var press = new LetterPress(new PdfLetterTray(folder), new SecureRandom());
        System.exit(AgentProgram.start("station", press, arguments));
    }
}
