// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// A response APDU: data and status word.
final class Answer {

    private final byte[] data;
    private final short sw;

    Answer(byte[] data, int sw) {
        this.data = data.clone();
        this.sw = (short) sw;
    }

    static Answer of(byte[] response) {
        int end = response.length - 2;
        return new Answer(Arrays.copyOf(response, end), ByteBuffer.wrap(response).getShort(end));
    }

    byte[] data() {
        return data.clone();
    }

    int sw() {
        return sw & 0xFFFF;
    }

    String hex() {
        return HexFormat.of().withUpperCase().formatHex(data);
    }

    String status() {
        return HexFormat.of().withUpperCase().toHexDigits(sw);
    }

    boolean isOk() {
        return sw() == 0x9000;
    }
}
