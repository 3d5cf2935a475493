// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One connection of HTTP/1.1 of a [Load], one request at a time; opened anew when the other side
/// closes.
final class Line {

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final Selector selector;
    private final ByteBuffer input = ByteBuffer.allocateDirect(64 * 1024);
    private final byte[] octets = new byte[64 * 1024];
    private @Nullable SocketChannel channel;
    private int filled;
    private int bodyAt = -1;
    private int bodyLength;
    private boolean waiting;
    private int request;
    private long since;

    Line(int port, Selector selector) {
        this.port = port;
        this.selector = selector;
    }

    /// @param moment from which its time counts
    void send(int number, byte[] content, long moment) throws IOException {
        SocketChannel open = opened();
        request = number;
        since = moment;
        waiting = true;
        filled = 0;
        bodyAt = -1;
        ByteBuffer output = ByteBuffer.wrap(content);
        while (output.hasRemaining()) {
            open.write(output);
        }
    }

    private SocketChannel opened() throws IOException {
        SocketChannel open = channel;
        if (open == null) {
            open =
                    SocketChannel.open(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            open.setOption(StandardSocketOptions.TCP_NODELAY, true);
            open.configureBlocking(false);
            open.register(selector, SelectionKey.OP_READ, this);
            channel = open;
        }
        return open;
    }

    /// Reads what is there; true when the answer is whole.
    ///
    /// @throws IOException if it is not an answer of success
    boolean received() throws IOException {
        SocketChannel open = channel;
        if (open == null) {
            return false;
        }
        input.clear();
        int count = open.read(input);
        if (!waiting) {
            close(); // it had said so, or tired of waiting
            return false;
        }
        if (count < 0) {
            throw new IOException("the connection ended within an answer");
        }
        input.flip();
        input.get(octets, filled, count);
        filled += count;
        if (bodyAt < 0) {
            head();
        }
        return bodyAt >= 0 && filled >= bodyAt + bodyLength;
    }

    private void head() throws IOException {
        int end = find(END_OF_HEAD, 0, filled);
        if (end < 0) {
            return;
        }
        if (octets[9] != '2' || octets[10] != '0' || octets[11] != '0') {
            throw new IOException(
                    "answer was " + new String(octets, 0, 15, StandardCharsets.US_ASCII));
        }
        int length = find(LENGTH, 0, end);
        if (length < 0) {
            throw new IOException("answer has no length");
        }
        bodyLength = 0;
        for (int at = length + LENGTH.length; octets[at] != '\r'; at++) {
            bodyLength = octets[at] == ' ' ? bodyLength : bodyLength * 10 + octets[at] - '0';
        }
        bodyAt = end + END_OF_HEAD.length;
    }

    /// Where a text in small letters begins, whatever the letters there; -1 if nowhere.
    private int find(byte[] text, int from, int to) {
        for (int at = from; at <= to - text.length; at++) {
            int same = 0;
            while (same < text.length && small(octets[at + same]) == text[same]) {
                same++;
            }
            if (same == text.length) {
                return at;
            }
        }
        return -1;
    }

    private static int small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }

    byte[] body() {
        return Arrays.copyOfRange(octets, bodyAt, bodyAt + bodyLength);
    }

    int request() {
        return request;
    }

    long since() {
        return since;
    }

    boolean isWaiting() {
        return waiting;
    }

    /// After an answer: ready for the next request.
    void finish() {
        waiting = false;
        if (octets[7] == '0' || find(CLOSE, 0, bodyAt) >= 0) {
            close();
        }
    }

    void close() {
        waiting = false;
        SocketChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new BenchFailedException("a connection cannot be closed", e);
            }
        }
    }
}
