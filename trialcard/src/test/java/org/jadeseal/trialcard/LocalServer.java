// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server program of others on a loopback port, for as long as a test needs it.
final class LocalServer implements AutoCloseable {

    private static final int ATTEMPTS = 200;
    private static final int PAUSE_MILLIS = 50;

    private final Process process;
    private final Path log;

    private LocalServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Starts it and waits until it listens.
    static LocalServer start(JudgeDesk desk, int port, String... command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(desk.directory, "server", ".log");
        Process process = desk.tool.start(Map.of(), log.toFile(), command);
        LocalServer server = new LocalServer(process, log);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (listens(port)) {
                return server;
            }
            if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        server.close();
        throw new AssertionError(command[0] + " does not listen: " + server.printed());
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String printed() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
