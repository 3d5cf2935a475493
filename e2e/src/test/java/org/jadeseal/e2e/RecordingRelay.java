// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Stands between everybody and the server, passes every byte on and keeps a copy of it.
final class RecordingRelay implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();

    /// Connections that ended otherwise than by both sides hanging up.
    private final Queue<IOException> broken = new ConcurrentLinkedQueue<>();

    /// @param server port of the server behind
    RecordingRelay(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /// The port that everybody is told.
    int port() {
        return door.getLocalPort();
    }

    /// All bytes of both directions, one character each.
    String recorded() {
        synchronized (recorded) {
            return recorded.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException e) {
                broken.add(e);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                synchronized (recorded) {
                    recorded.write(buffer, 0, count);
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            broken.add(e);
        }
    }
}
