// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.SocketFactory;

/// One connection of HTTP/1.1, as plain as it gets, so that the load costs little beside the
/// server. Opened anew when the other side closes.
final class Connection implements AutoCloseable {

    private final SocketFactory sockets;
    private final String host;
    private final int port;
    private Socket socket = new Socket();
    private InputStream input = InputStream.nullInputStream();

    Connection(String host, int port) {
        this(SocketFactory.getDefault(), host, port);
    }

    /// @param sockets where TLS comes from, if there is any
    Connection(SocketFactory sockets, String host, int port) {
        this.sockets = sockets;
        this.host = host;
        this.port = port;
    }

    /// Sends a whole request and answers the body.
    byte[] exchange(byte[] request) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            open();
        }
        socket.getOutputStream().write(request);
        int length = -1;
        boolean closes = false;
        String status = line();
        closes |= status.startsWith("HTTP/1.0");
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            closes |= lower.equals("connection: close");
        }
        byte[] body = length < 0 ? input.readAllBytes() : input.readNBytes(length);
        if (closes || length < 0) {
            socket.close();
        }
        if (!status.contains(" 200") && !status.contains(" 201")) {
            throw new IOException("answer was " + status);
        }
        return body;
    }

    private void open() throws IOException {
        socket = sockets.createSocket(host, port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        input = new BufferedInputStream(socket.getInputStream(), 8192);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int octet = input.read(); octet != '\n'; octet = input.read()) {
            if (octet < 0) {
                throw new IOException("the connection ended within a line");
            }
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
