// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import javacard.security.AESKey;
import javacard.security.ECKey;
import javacard.security.ECPrivateKey;
import javacard.security.ECPublicKey;
import javacard.security.Key;
import javacard.security.KeyBuilder;
import javacard.security.RSAPrivateCrtKey;
import javacard.security.RSAPublicKey;

/// How a key of the simulator is written to a file: type, size, and its numbers in a fixed order.
final class SavedKey {

    private static final int LONGEST_NUMBER = 512;

    @FunctionalInterface
    private interface Getter {
        short get(byte[] buffer, short offset);
    }

    @FunctionalInterface
    private interface Setter {
        void set(byte[] buffer, short offset, short length);
    }

    private record Part(Getter getter, Setter setter) {}

    private SavedKey() {}

    static void write(Key key, DataOutputStream out) throws IOException {
        out.writeByte(key.getType());
        out.writeShort(key.getSize());
        for (Part part : parts(key)) {
            byte[] number = new byte[LONGEST_NUMBER];
            int length = part.getter().get(number, (short) 0);
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
        for (Part part : parts(key)) {
            byte[] number = in.readNBytes(Math.min(in.readUnsignedShort(), LONGEST_NUMBER));
            part.setter().set(number, (short) 0, (short) number.length);
        }
        return key;
    }

    private static List<Part> parts(Key key) {
        return switch (key) {
            case AESKey aes ->
                    List.of(
                            new Part(
                                    (buffer, _) -> aes.getKey(buffer, (short) 0),
                                    (buffer, _, _) -> aes.setKey(buffer, (short) 0)));
            case RSAPrivateCrtKey rsa ->
                    List.of(
                            new Part(rsa::getP, rsa::setP),
                            new Part(rsa::getQ, rsa::setQ),
                            new Part(rsa::getDP1, rsa::setDP1),
                            new Part(rsa::getDQ1, rsa::setDQ1),
                            new Part(rsa::getPQ, rsa::setPQ));
            case RSAPublicKey rsa ->
                    List.of(
                            new Part(rsa::getModulus, rsa::setModulus),
                            new Part(rsa::getExponent, rsa::setExponent));
            case ECPrivateKey ec -> curveAnd(ec, new Part(ec::getS, ec::setS));
            case ECPublicKey ec -> curveAnd(ec, new Part(ec::getW, ec::setW));
            default -> throw new IllegalStateException("no way to save a " + key.getClass());
        };
    }

    private static List<Part> curveAnd(ECKey key, Part own) {
        return List.of(
                new Part(key::getField, key::setFieldFP),
                new Part(key::getA, key::setA),
                new Part(key::getB, key::setB),
                new Part(key::getG, key::setG),
                new Part(key::getR, key::setR),
                own);
    }
}
