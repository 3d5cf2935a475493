// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.e2e.tour.Judge;

/// One of our programs in a process of its own, as its command starts it.
final class OwnProgram {

    private OwnProgram() {}

    /// Runs it to its end.
    static Judge.Opinion run(Class<?> program, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(List.of(arguments));
        return Judge.plain().ask(command.toArray(String[]::new));
    }
}
