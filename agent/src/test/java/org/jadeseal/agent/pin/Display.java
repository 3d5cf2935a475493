// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A screen that nobody sees (Xvfb), a keyboard for it (xdotool), and a program on it. Fails where
/// these Debian packages are missing.
final class Display implements AutoCloseable {

    private final Process server;
    private final String name;

    Display() {
        server =
                start(
                        List.of(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "800x620x24",
                                "-nolisten",
                                "tcp"),
                        "");
        name = ":" + line(server);
    }

    /// A Java program of the tests, with the test's own class path, speaking Chinese.
    Process java(Class<?> program, List<String> arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-Djadeseal.chinese=true",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(arguments);
        return start(command, name);
    }

    /// Waits until a window of that title is shown.
    void await(String title) {
        run("search", "--sync", "--onlyvisible", "--name", title);
    }

    /// A click on a place of the screen.
    void click(int x, int y) {
        run("mousemove", "" + x, "" + y, "click", "1");
    }

    void type(String keys) {
        run("type", "--delay", "40", keys);
    }

    void press(String... keys) {
        for (String key : keys) {
            run("key", "--delay", "40", key);
        }
    }

    private void run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        Process tool = start(command, name);
        try {
            if (tool.waitFor() != 0) {
                throw new AssertionError(command + " failed");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Process start(List<String> command, String display) {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError("install the package of " + command.getFirst(), e);
        }
    }

    /// The next line of a process' output.
    static String line(Process process) {
        InputStream out = process.getInputStream();
        var line = new StringBuilder();
        try {
            for (int c = out.read(); c != '\n' && c >= 0; c = out.read()) {
                line.append((char) c);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    @Override
    public void close() {
        server.destroy();
    }
}
