// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

/// Octets that grow at both ends: a list of a million entries gets its frame, and its signature,
/// where it lies. Lengths are DER's (X.690 §10.1).
final class DerBuffer {

    /// What a frame and the names of an issuer usually take in front of the entries.
    private static final int FRONT = 1024;

    private byte[] octets;
    private int from = FRONT;
    private int to = FRONT;

    /// @param expected how many octets will be appended; more take time and room
    DerBuffer(int expected) {
        this.octets = new byte[FRONT + expected];
    }

    byte[] octets() {
        return octets;
    }

    /// Where the content begins.
    int from() {
        return from;
    }

    /// Where the content ends, not included.
    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    DerBuffer append(byte[] content) {
        return append(content, content.length);
    }

    /// Appends the first `count` octets.
    DerBuffer append(byte[] content, int count) {
        if (octets.length - to < count) {
            grow(0, count + octets.length / 2);
        }
        System.arraycopy(content, 0, octets, to, count);
        to += count;
        return this;
    }

    DerBuffer prepend(byte[] content) {
        if (from < content.length) {
            grow(content.length + FRONT, 0);
        }
        from -= content.length;
        System.arraycopy(content, 0, octets, from, content.length);
        return this;
    }

    private void grow(int before, int after) {
        byte[] larger = new byte[before + octets.length + after];
        System.arraycopy(octets, from, larger, before + from, length());
        octets = larger;
        from += before;
        to += before;
    }

    /// Puts tag and length before all there is.
    DerBuffer wrap(int tag) {
        return prepend(header(tag, length()));
    }

    /// Tag and length of an element whose content has `content` octets.
    static byte[] header(int tag, int content) {
        int more = content < 0x80 ? 0 : (39 - Integer.numberOfLeadingZeros(content)) / 8;
        byte[] header = new byte[2 + more];
        header[0] = (byte) tag;
        header[1] = (byte) (more == 0 ? content : 0x80 | more);
        for (int i = 0; i < more; i++) {
            header[2 + i] = (byte) (content >>> (8 * (more - 1 - i)));
        }
        return header;
    }
}
