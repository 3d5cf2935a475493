// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;

/// Public keys as a card tells them, as Java's.
final class PublicKeys {

    private PublicKeys() {}

    /// From the answer of GENERATE ('7F49').
    static PublicKey generated(Answer answer) {
        return fromTemplate(Tlv.inside(answer.data(), 0x7F49));
    }

    static PublicKey fromTemplate(byte[] template) {
        try {
            return template[0] == (byte) 0x86
                    ? point(Tlv.inside(template, 0x86))
                    : KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new RSAPublicKeySpec(
                                            number(Tlv.inside(template, 0x81)),
                                            number(Tlv.inside(template, 0x82))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey point(byte[] point) throws GeneralSecurityException {
        int size = point.length / 2;
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec(size == 32 ? "secp256r1" : "secp384r1"));
        ECPoint w =
                new ECPoint(
                        number(Arrays.copyOfRange(point, 1, 1 + size)),
                        number(Arrays.copyOfRange(point, 1 + size, 1 + 2 * size)));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(w, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }
}
