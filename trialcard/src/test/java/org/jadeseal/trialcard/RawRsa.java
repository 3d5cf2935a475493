// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;

/// The bare RSA operation, checked outside of the card.
final class RawRsa {

    private RawRsa() {}

    /// Whether a block that the card signs with an RSA-2048 key comes back under the public key.
    static boolean holds(Host host, String reference, PublicKey key) {
        byte[] block = new byte[256];
        block[255] = 42;
        block[1] = 1;
        return sign(host, reference, key, block).equals(new BigInteger(1, block));
    }

    /// What the public key makes of the card's answer, which has the length of the modulus.
    static BigInteger sign(Host host, String reference, PublicKey key, byte[] block) {
        Answer answer = host.sign(reference, "07", block);
        assertThat(answer.status()).isEqualTo("9000");
        byte[] signature = Tlv.inside(answer.data(), 0x7C, 0x82);
        assertThat(signature).hasSize(256);
        RSAPublicKey rsa = (RSAPublicKey) key;
        return new BigInteger(1, signature).modPow(rsa.getPublicExponent(), rsa.getModulus());
    }
}
