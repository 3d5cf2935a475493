// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import javacard.security.ECKey;
import javacard.security.Key;
import javacard.security.KeyBuilder;

/// How a key of the simulator is written to a file: type, size, and its numbers in a fixed order.
final class SavedKey {

    private static final int LONGEST_NUMBER = 512;

    private SavedKey() {}

    static void write(Key key, DataOutputStream out) throws IOException {
        out.writeByte(key.getType());
        out.writeShort(key.getSize());
        for (KeyNumber kept : KeyNumber.of(key)) {
            byte[] number = new byte[LONGEST_NUMBER];
            int length = kept.getter().get(number, (short) 0);
            out.writeShort(length);
            out.write(number, 0, length);
        }
    }

    static Key read(DataInputStream in) throws IOException {
        byte type = in.readByte();
        Key key = KeyBuilder.buildKey(type, in.readShort(), false);
        if (key instanceof ECKey ec) {
            ec.setK((short) 1);
        }
        for (KeyNumber kept : KeyNumber.of(key)) {
            byte[] number = in.readNBytes(Math.min(in.readUnsignedShort(), LONGEST_NUMBER));
            kept.setter().set(number, (short) 0, (short) number.length);
        }
        return key;
    }
}
