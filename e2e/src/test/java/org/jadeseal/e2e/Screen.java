// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jadeseal.e2e.tour.Judge;

/// A screen of its own (Xvfb), on which programs open real windows and `xdotool` types like a
/// person.
final class Screen implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process server;
    private final String display;

    private Screen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /// Starts a screen on a free display number.
    static Screen start() {
        try {
            Process server =
                    new ProcessBuilder(
                                    "Xvfb",
                                    "-displayfd",
                                    "1",
                                    "-screen",
                                    "0",
                                    "1280x900x24",
                                    "-nolisten",
                                    "tcp",
                                    "-noreset")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            BufferedReader said = server.inputReader();
            String number = said.readLine();
            if (number == null) {
                throw new IllegalStateException(
                        "Xvfb did not start; is the package xvfb installed?");
            }
            return new Screen(server, ":" + number.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Xvfb did not start; is the package xvfb installed?", e);
        }
    }

    /// The value of `DISPLAY`.
    String display() {
        return display;
    }

    /// Waits for a window with this in its title, then types into it and presses Return.
    void type(String title, String text) {
        String window = awaitWindow(title);
        // On its header: a focus that is forced from outside does not reach Swing's own.
        ask("xdotool", "mousemove", "--window", window, "30", "24", "click", "1");
        ask("xdotool", "type", "--delay", "30", text);
        ask("xdotool", "key", "Return");
    }

    /// The same with two fields: types it into the first and again into the next.
    void typeTwice(String title, String text) {
        String window = awaitWindow(title);
        ask("xdotool", "mousemove", "--window", window, "30", "24", "click", "1");
        ask("xdotool", "type", "--delay", "30", text);
        ask("xdotool", "key", "Tab");
        ask("xdotool", "type", "--delay", "30", text);
        ask("xdotool", "key", "Return");
    }

    /// Keeps what the screen shows as a picture.
    void picture(Path file) {
        ask("import", "-window", "root", file.toString());
    }

    /// The number of a window that is there, or comes within a minute.
    String awaitWindow(String title) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Judge.Opinion found =
                    judge().ask("xdotool", "search", "--sync", "--onlyvisible", "--name", title);
            if (found.exit() == 0 && !found.text().isBlank()) {
                return found.text().lines().findFirst().orElseThrow();
            }
        }
        throw new IllegalStateException(
                "no window '%s' on %s within %s".formatted(title, display, PATIENCE));
    }

    private void ask(String... command) {
        judge().ask(command).mustSay("");
    }

    private Judge judge() {
        return new Judge(Map.of("DISPLAY", display));
    }

    /// The environment of a program that is to show itself here.
    Map<String, String> environment() {
        return Map.of("DISPLAY", display);
    }

    @Override
    public void close() {
        server.destroy();
        List<ProcessHandle> rest = new ArrayList<>(server.descendants().toList());
        rest.forEach(ProcessHandle::destroy);
    }
}
