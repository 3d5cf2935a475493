// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.Optional;

/// Walks over BER-TLV bytes of a card (ISO/IEC 7816-4, 5.2.2) and never beyond them: tags of one to
/// three bytes, definite lengths up to 65 535.
final class TlvReader {

    private final byte[] bytes;
    private int position;

    private TlvReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static TlvReader of(byte[] bytes) {
        return new TlvReader(bytes);
    }

    /// A reader over the value of the one element that `bytes` consist of.
    static TlvReader inside(int tag, byte[] bytes) {
        return of(value(tag, bytes));
    }

    /// The value of the one element that `bytes` consist of.
    static byte[] value(int tag, byte[] bytes) {
        TlvReader reader = of(bytes);
        byte[] value = reader.expect(tag);
        reader.expectEnd();
        return value;
    }

    private boolean hasMore() {
        return position < bytes.length;
    }

    /// The value of the next element, which must have this tag.
    byte[] expect(int tag) {
        int found = tag();
        if (found != tag) {
            throw new MalformedAnswerException(
                    "tag %X at byte %d, expected %X".formatted(found, position, tag));
        }
        return value();
    }

    /// The same, of exactly this length.
    byte[] expect(int tag, int length) {
        byte[] value = expect(tag);
        if (value.length != length) {
            throw new MalformedAnswerException(
                    "%d bytes under tag %X, expected %d".formatted(value.length, tag, length));
        }
        return value;
    }

    /// The value of the next element with this tag; what stands before it is passed over.
    byte[] skipTo(int tag) {
        return find(tag)
                .orElseThrow(() ->
                        new MalformedAnswerException("no element with tag %X".formatted(tag)));
    }

    /// The same where the element may be missing.
    Optional<byte[]> find(int tag) {
        while (hasMore()) {
            int found = tag();
            byte[] value = value();
            if (found == tag) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    void expectEnd() {
        if (hasMore()) {
            throw new MalformedAnswerException(
                    "%d bytes after the end".formatted(bytes.length - position));
        }
    }

    private int tag() {
        int tag = next();
        if ((tag & 0x1F) != 0x1F) {
            return tag;
        }
        for (int more = 0; more < 2; more++) {
            int following = next();
            tag = (tag << 8) | following;
            if ((following & 0x80) == 0) {
                return tag;
            }
        }
        throw new MalformedAnswerException("a tag longer than three bytes");
    }

    private byte[] value() {
        int length = length();
        if (length > bytes.length - position) {
            throw new MalformedAnswerException(
                    "an element of %d bytes where %d are left"
                            .formatted(length, bytes.length - position));
        }
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    private int length() {
        int first = next();
        return switch (first) {
            case 0x81 -> next();
            case 0x82 -> (next() << 8) | next();
            default -> {
                if (first > 0x7F) {
                    throw new MalformedAnswerException(
                            "a length that begins with %02X".formatted(first));
                }
                yield first;
            }
        };
    }

    private int next() {
        if (!hasMore()) {
            throw new MalformedAnswerException("the answer ends in the middle of an element");
        }
        return Byte.toUnsignedInt(bytes[position++]);
    }
}
