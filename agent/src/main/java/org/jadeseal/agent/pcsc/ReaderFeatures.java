// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// What a reader can do beyond passing commands on, as it says itself (PC/SC part 10, 2.2).
///
/// ```
/// feature ::= tag (1)  04  control code (4, the highest byte first)
/// ```
///
/// A reader that says it in another form has no features: it is asked nothing more.
final class ReaderFeatures {

    /// CM_IOCTL_GET_FEATURE_REQUEST.
    static final int REQUEST = 3_400;

    /// What an answer is read into; there are 32 features at most.
    static final int LONGEST = 256;

    private static final int VERIFY_PIN_DIRECT = 0x06;
    private static final int MODIFY_PIN_DIRECT = 0x07;
    private static final int ENTRY = 6;
    private static final int CODE_LENGTH = 4;

    private final Map<Integer, Integer> codes;

    private ReaderFeatures(Map<Integer, Integer> codes) {
        this.codes = codes;
    }

    static ReaderFeatures none() {
        return new ReaderFeatures(Map.of());
    }

    static ReaderFeatures parse(byte[] answer) {
        if (answer.length > LONGEST || answer.length % ENTRY != 0) {
            return none();
        }
        Map<Integer, Integer> codes = new TreeMap<>();
        ByteBuffer entries = ByteBuffer.wrap(answer);
        while (entries.hasRemaining()) {
            int tag = Byte.toUnsignedInt(entries.get());
            if (entries.get() != CODE_LENGTH) {
                return none();
            }
            codes.putIfAbsent(tag, entries.getInt());
        }
        return new ReaderFeatures(codes);
    }

    /// The control code that has the reader ask for the PIN on its own keys; empty where it has
    /// none.
    OptionalInt verifyPinDirect() {
        return code(VERIFY_PIN_DIRECT);
    }

    /// The same for a present and a new PIN.
    OptionalInt modifyPinDirect() {
        return code(MODIFY_PIN_DIRECT);
    }

    private OptionalInt code(int tag) {
        Integer code = codes.get(tag);
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }
}
