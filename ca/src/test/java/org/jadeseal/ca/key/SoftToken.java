// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A token of SoftHSM, as Debian has it, in a folder of its own; used by processes of their own,
/// since the library reads its environment.
public final class SoftToken {

    static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";

    /// Speaks with a token over a wire.
    public static final String WIRE = "/usr/lib/x86_64-linux-gnu/pkcs11/p11-kit-client.so";

    /// The user PIN of each.
    public static final String PIN = "13572468";

    private final Path temp;

    private SoftToken(Path temp) {
        this.temp = temp;
    }

    /// A new one, below `temp`.
    public static SoftToken in(Path temp) throws IOException, InterruptedException {
        assertThat(Path.of(LIBRARY)).as("install the Debian package softhsm2").exists();
        SoftToken token = new SoftToken(temp);
        Files.createDirectory(token.folder());
        Files.write(
                temp.resolve("softhsm2.conf"), List.of("directories.tokendir = " + token.folder()));
        List<String> _ =
                token.run(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "jadeseal",
                        "--so-pin",
                        PIN,
                        "--pin",
                        PIN);
        return token;
    }

    /// Where the token's own files are.
    Path folder() {
        return temp.resolve("tokens");
    }

    private Path wire() {
        return temp.resolve("wire");
    }

    /// Puts the token behind a wire, until the process is ended.
    public Process serve() throws IOException, InterruptedException {
        assertThat(Path.of(WIRE)).as("install p11-kit and p11-kit-modules").exists();
        Files.deleteIfExists(wire());
        Process server =
                start(
                        List.of(
                                "p11-kit",
                                "server",
                                "--foreground",
                                "--name",
                                wire().toString(),
                                "--provider",
                                LIBRARY,
                                "pkcs11:token=jadeseal"));
        awaitWire();
        return server;
    }

    /// Cuts the wire: the server has a process for each connection.
    public static void cut(Process server) {
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.add(server.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private void awaitWire() throws IOException, InterruptedException {
        try (WatchService watch = temp.getFileSystem().newWatchService()) {
            WatchKey _ = temp.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(wire())) {
                assertThat(watch.poll(20, TimeUnit.SECONDS)).as("p11-kit server").isNotNull();
            }
        }
    }

    /// Names the token in a file of the folder of keys, and writes its PIN beside it.
    void nameIn(Path keys, String file, String pin) throws IOException {
        nameIn(keys, file, LIBRARY, pin);
    }

    /// The same, behind another library.
    public void nameIn(Path keys, String file, String library, String pin) throws IOException {
        Files.createDirectories(keys);
        Files.write(
                keys.resolve(file),
                List.of("library = " + library, "slot = 0", "pin-file = token-pin"));
        Files.deleteIfExists(keys.resolve("token-pin"));
        Files.createFile(
                keys.resolve("token-pin"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(keys.resolve("token-pin"), pin + "\n");
    }

    /// Runs a Java program of the tests to its end.
    List<String> java(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        return run(command(program, arguments).toArray(String[]::new));
    }

    /// The command of a Java program of the tests.
    public static List<String> command(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /// Runs a command to its end.
    ///
    /// @throws IOException with what it said, if it fails
    public List<String> run(String... command) throws IOException, InterruptedException {
        Process process = start(List.of(command));
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(printed + Files.readString(temp.resolve("errors")));
        }
        return printed.lines().toList();
    }

    /// Starts a command that finds the token, near or over the wire.
    public Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SOFTHSM2_CONF", temp.resolve("softhsm2.conf").toString());
        builder.environment().put("P11_KIT_SERVER_ADDRESS", "unix:path=" + wire());
        builder.redirectError(temp.resolve("errors").toFile());
        return builder.start();
    }
}
