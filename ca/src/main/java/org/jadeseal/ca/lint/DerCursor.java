// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Arrays;

/// Goes over structures in DER without making objects of them; knows definite lengths in their
/// shortest form only, and never looks beyond its end.
final class DerCursor {

    private final byte[] octets;
    private int end;
    private int at;
    private int tag;
    private int content;
    private int next;

    DerCursor(byte[] octets, int from, int end) {
        this.octets = octets;
        this.end = end;
        this.at = from;
        this.next = from;
    }

    boolean hasNext() {
        return next < end;
    }

    /// Steps to the next element.
    ///
    /// @throws IllegalArgumentException if there is none in DER
    DerCursor step() {
        at = next;
        require(at + 2 <= end);
        tag = octets[at] & 0xFF;
        int first = octets[at + 1] & 0xFF;
        long length = first;
        content = at + 2;
        if (first >= 0x80) {
            int more = first - 0x80;
            require(more >= 1 && more <= 4 && content + more <= end);
            length = 0;
            for (int i = 0; i < more; i++) {
                length = length << 8 | (octets[content + i] & 0xFF);
            }
            content += more;
            require(length >= (more == 1 ? 0x80L : 1L << (8 * (more - 1))));
        }
        require(length <= end - content);
        next = content + (int) length;
        return this;
    }

    /// Steps to the next element, which must have this tag.
    DerCursor step(int wanted) {
        step();
        require(tag == wanted);
        return this;
    }

    int tag() {
        return tag;
    }

    int content() {
        return content;
    }

    int end() {
        return next;
    }

    int length() {
        return next - content;
    }

    /// Goes over what is inside the present element.
    DerCursor inside() {
        return new DerCursor(octets, content, next);
    }

    /// Goes over what is inside the present element of another cursor over the same octets.
    void goInside(DerCursor other) {
        at = other.content;
        next = other.content;
        end = other.next;
    }

    /// The present element with its tag and length.
    byte[] element() {
        return Arrays.copyOfRange(octets, at, next);
    }

    /// Whether the present element, with its tag and length, is this.
    boolean is(byte[] element) {
        return Arrays.equals(octets, at, next, element, 0, element.length);
    }

    byte octet(int index) {
        return octets[content + index];
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("structure is not in DER");
        }
    }
}
