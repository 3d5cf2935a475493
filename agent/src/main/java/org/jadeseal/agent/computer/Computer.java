// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// This computer, as far as its programs know the card or could.
public interface Computer {

    /// How everything stands. Changes nothing.
    List<Finding> look();

    /// What we did and have not undone.
    List<Change> changes();

    /// Tells every program that can be told.
    ///
    /// @return those that still cannot
    List<Finding> register();

    /// Undoes all that we did, newest first.
    ///
    /// @return what could not be undone
    List<Change> undo();

    /// The one we are on.
    ///
    /// @param folder where our changes are written down
    static Computer ours(Path folder, Clock clock) {
        Commands commands = Commands.ofThisComputer();
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            return ReadOnlyComputer.windows(commands);
        }
        return system.startsWith("Mac")
                ? ReadOnlyComputer.macos(commands)
                : new LinuxComputer(
                        LinuxPlaces.ofThisComputer(),
                        new NssTools(commands),
                        new Changes(folder.resolve("changes-to-this-computer.txt"), clock));
    }
}
