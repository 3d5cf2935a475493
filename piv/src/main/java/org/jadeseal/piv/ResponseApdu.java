// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;

/// An answer of the card (ISO/IEC 7816-4, 5.1): data and status word.
final class ResponseApdu {

    private final byte[] data;
    private final StatusWord status;

    private ResponseApdu(byte[] data, StatusWord status) {
        this.data = data;
        this.status = status;
    }

    /// @throws CardUnreachableException for fewer than two bytes: so readers show a card that was
    ///   pulled
    static ResponseApdu parse(byte[] answer) {
        if (answer.length < 2) {
            throw new CardUnreachableException(
                    "the card answered %d bytes, expected at least a status word of 2"
                            .formatted(answer.length));
        }
        int length = answer.length - 2;
        int code =
                (Byte.toUnsignedInt(answer[length]) << 8) | Byte.toUnsignedInt(answer[length + 1]);
        return new ResponseApdu(Arrays.copyOf(answer, length), StatusWord.of(code));
    }

    byte[] data() {
        return data.clone();
    }

    int length() {
        return data.length;
    }

    StatusWord status() {
        return status;
    }

    byte[] statusBytes() {
        return new byte[] {(byte) (status.code() >> 8), (byte) status.code()};
    }
}
