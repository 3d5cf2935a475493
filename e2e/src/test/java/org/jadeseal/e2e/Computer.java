// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jadeseal.agent.AgentProgram;
import org.jadeseal.trialcard.IsolatedPcscd;

/// Somebody's computer: a screen, a card reader behind pcscd, and our programs as processes of
/// their own, opened with a link as the operating system does.
final class Computer implements AutoCloseable {

    private final Path folder;
    private final Screen screen;
    private final IsolatedPcscd reader;
    private final List<Process> programs = new ArrayList<>();

    Computer(Path folder, Screen screen, IsolatedPcscd reader) {
        this.folder = folder;
        this.screen = screen;
        this.reader = reader;
    }

    /// Opens a link with a program.
    ///
    /// @param program main class of agent or station
    /// @return the address that the program would open in the browser
    String openLink(String program, String link, Path letters) {
        Path address = folder.resolve("browser-address-%d.txt".formatted(programs.size()));
        List<String> command = new ArrayList<>(java(program));
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-Duser.language=zh",
                        "-Duser.country=TW",
                        "-Djadeseal.sites=loopback",
                        "-Djadeseal.state=" + folder.resolve("state"),
                        "-Djadeseal.letters=" + letters,
                        "-Djadeseal.trace=" + trace(programs.size()),
                        "-Djadeseal.browser=" + browser(address)));
        command.addAll(main(program));
        command.add(link);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(
                    folder.resolve("program-%d.log".formatted(programs.size())).toFile());
            builder.environment().putAll(screen.environment());
            builder.environment().put("PCSCLITE_CSOCK_NAME", reader.socket().toString());
            programs.add(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return awaitText(address);
    }

    /// The agent runs as it is packaged; the station on this machine's own Java.
    private static List<String> java(String program) {
        Path home =
                isPackaged(program)
                        ? CardProgramPackage.made().usr().resolve("lib/jadeseal-agent")
                        : Path.of(System.getProperty("java.home"));
        String access = isPackaged(program) ? "org.jadeseal.agent" : "ALL-UNNAMED";
        return List.of(home.resolve("bin/java").toString(), "--enable-native-access=" + access);
    }

    private static List<String> main(String program) {
        return isPackaged(program)
                ? List.of("-m", "org.jadeseal.agent/" + program)
                : List.of("-cp", System.getProperty("java.class.path"), program);
    }

    private static boolean isPackaged(String program) {
        return program.equals(AgentProgram.class.getName());
    }

    /// What the last program that was opened recorded at the card.
    Path trace() {
        return trace(programs.size() - 1);
    }

    private Path trace(int program) {
        return folder.resolve("card-trace-%d.txt".formatted(program));
    }

    @Override
    public void close() {
        programs.forEach(Process::destroy);
    }

    /// A browser that only writes down which address it was asked to open.
    private Path browser(Path address) {
        Path script = folder.resolve("browser-%d.sh".formatted(programs.size()));
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    script,
                    "#!/bin/sh\nprintf '%%s' \"$1\" > '%s.new' && mv '%s.new' '%s'\n"
                            .formatted(address, address, address));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return script;
    }

    private static String awaitText(Path file) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!Files.exists(file)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the program opened no browser: " + file);
            }
            LockSupport.parkNanos(50_000_000L);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
