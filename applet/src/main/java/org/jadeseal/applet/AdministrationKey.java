// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.JCSystem;
import javacard.framework.Util;
import javacard.security.AESKey;
import javacard.security.KeyBuilder;

/** A symmetric key of the card's administration: 9B, or the unblock key. Has no try counter. */
final class AdministrationKey {

    /** What a blank card has: a key that everybody knows. */
    private static final byte[] PUBLISHED = {
        1, 2, 3, 4, 5, 6, 7, 8,
        1, 2, 3, 4, 5, 6, 7, 8,
        1, 2, 3, 4, 5, 6, 7, 8,
    };

    byte algorithm;
    AESKey key;
    private boolean isPublished;

    AdministrationKey() {
        restoreFactory();
    }

    /** Replaces the key, whole; the buffer holds as many bytes as the algorithm wants. */
    void set(byte newAlgorithm, byte[] buffer, short offset) {
        short size = Algorithm.aesKeySize(newAlgorithm);
        AESKey fresh = (AESKey) KeyBuilder.buildKey(KeyBuilder.TYPE_AES, (short) (size * 8), false);
        fresh.setKey(buffer, offset);
        boolean published =
                size == (short) PUBLISHED.length
                        && Util.arrayCompare(buffer, offset, PUBLISHED, (short) 0, size) == 0;
        JCSystem.beginTransaction();
        algorithm = newAlgorithm;
        key = fresh;
        isPublished = published;
        JCSystem.commitTransaction();
    }

    /** As on a new card. */
    void restoreFactory() {
        set(Algorithm.AES_192, PUBLISHED, (short) 0);
    }

    /** Writes what GET METADATA tells of this key; answers the offset behind it. */
    short describe(byte[] buffer, short offset) {
        short at = Tlv.putByte(buffer, offset, KeyMetadata.ALGORITHM, algorithm);
        at = Tlv.header(buffer, at, KeyMetadata.POLICY, (short) 2);
        buffer[at++] = PinPolicy.DEFAULT;
        buffer[at++] = KeyMetadata.TOUCH_NEVER;
        return Tlv.putByte(buffer, at, KeyMetadata.IS_DEFAULT, isPublished ? (byte) 1 : (byte) 0);
    }
}
