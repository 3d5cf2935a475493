// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/// The frames of vpcd's protocol on a channel: two bytes of length, most significant first, and so
/// many bytes.
final class VpcdFrames {

    private static final int LONGEST = 0xFFFF;

    private final SocketChannel channel;
    private final ByteBuffer length = ByteBuffer.allocate(Short.BYTES);

    VpcdFrames(SocketChannel channel) {
        this.channel = channel;
    }

    /// Waits for a frame.
    ///
    /// @throws EOFException when the reader has gone
    byte[] read() throws IOException {
        length.clear();
        fill(length);
        ByteBuffer frame = ByteBuffer.allocate(length.getShort(0) & LONGEST);
        fill(frame);
        return frame.array();
    }

    private void fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the reader has gone");
            }
        }
    }

    /// Writes a frame in one piece; two would wait for each other's acknowledgement.
    void write(byte[] content) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(Short.BYTES + content.length);
        frame.putShort((short) content.length).put(content).flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }
}
