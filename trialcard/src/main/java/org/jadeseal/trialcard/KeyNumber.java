// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.util.List;
import javacard.security.AESKey;
import javacard.security.ECKey;
import javacard.security.ECPrivateKey;
import javacard.security.ECPublicKey;
import javacard.security.Key;
import javacard.security.RSAPrivateCrtKey;
import javacard.security.RSAPublicKey;

/// One of the numbers that make up a key of the simulator: how to ask for it, how to set it.
record KeyNumber(Getter getter, Setter setter) {

    @FunctionalInterface
    interface Getter {
        short get(byte[] buffer, short offset);
    }

    @FunctionalInterface
    interface Setter {
        void set(byte[] buffer, short offset, short length);
    }

    /// The numbers of a key, always in the same order.
    static List<KeyNumber> of(Key key) {
        return switch (key) {
            case AESKey aes ->
                    List.of(
                            new KeyNumber(
                                    (buffer, _) -> aes.getKey(buffer, (short) 0),
                                    (buffer, _, _) -> aes.setKey(buffer, (short) 0)));
            case RSAPrivateCrtKey rsa ->
                    List.of(
                            new KeyNumber(rsa::getP, rsa::setP),
                            new KeyNumber(rsa::getQ, rsa::setQ),
                            new KeyNumber(rsa::getDP1, rsa::setDP1),
                            new KeyNumber(rsa::getDQ1, rsa::setDQ1),
                            new KeyNumber(rsa::getPQ, rsa::setPQ));
            case RSAPublicKey rsa ->
                    List.of(
                            new KeyNumber(rsa::getModulus, rsa::setModulus),
                            new KeyNumber(rsa::getExponent, rsa::setExponent));
            case ECPrivateKey ec -> curveAnd(ec, new KeyNumber(ec::getS, ec::setS));
            case ECPublicKey ec -> curveAnd(ec, new KeyNumber(ec::getW, ec::setW));
            default -> throw new IllegalStateException("no way to save a " + key.getClass());
        };
    }

    private static List<KeyNumber> curveAnd(ECKey key, KeyNumber own) {
        return List.of(
                new KeyNumber(key::getField, key::setFieldFP),
                new KeyNumber(key::getA, key::setA),
                new KeyNumber(key::getB, key::setB),
                new KeyNumber(key::getG, key::setG),
                new KeyNumber(key::getR, key::setR),
                own);
    }
}
