// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.KeyAgreement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every place for a key bears every algorithm (SP 800-78-5, table 1): the key is born there, its
/// metadata say so, and it works.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EverySlotTest extends CardTest {

    private static final List<String> PLACES =
            Stream.concat(
                            Stream.of("9A", "9C", "9D", "9E"),
                            IntStream.rangeClosed(0x82, 0x95).mapToObj("%02X"::formatted))
                    .toList();

    private PublicKey born(String place, String algorithm) {
        host.proveAdministration("9B");
        Answer answer = host.generate(place, algorithm);
        assertThat(answer.status()).as(place).isEqualTo(OK);
        assertThat(host.metadata(place).hex()).as(place).startsWith("0101" + algorithm);
        PublicKey key = PublicKeys.generated(answer);
        assertThat(host.verify(Host.FACTORY_PIN).status()).isEqualTo(OK);
        return key;
    }

    /// A raw RSA block is what a signature and what a decryption is made of.
    @ParameterizedTest
    @ValueSource(strings = {"07", "05"})
    void rsa_signs_and_decrypts(String algorithm) {
        card.stopSaving();
        for (String place : PLACES) {
            RSAPublicKey key = (RSAPublicKey) born(place, algorithm);
            byte[] block = new byte[algorithm.equals("07") ? 256 : 384];
            block[1] = 2;
            block[block.length - 1] = 7;

            byte[] result = Tlv.inside(host.sign(place, algorithm, block).data(), 0x7C, 0x82);

            assertThat(new BigInteger(1, result).modPow(key.getPublicExponent(), key.getModulus()))
                    .as(place)
                    .isEqualTo(new BigInteger(1, block));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "14"})
    void curves_sign_and_agree_on_a_secret(String algorithm) throws GeneralSecurityException {
        boolean small = algorithm.equals("11");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(small ? 256 : 384);
        KeyPair own = generator.generateKeyPair();
        for (String place : PLACES) {
            PublicKey key = born(place, algorithm);
            Signature verifier =
                    Signature.getInstance(small ? "SHA256withECDSA" : "SHA384withECDSA");
            verifier.initVerify(key);
            byte[] digest =
                    MessageDigest.getInstance(small ? "SHA-256" : "SHA-384").digest(new byte[0]);

            byte[] signature = Tlv.inside(host.sign(place, algorithm, digest).data(), 0x7C, 0x82);
            host.verify(Host.FACTORY_PIN);
            byte[] agreed = Tlv.inside(agree(place, algorithm, own).data(), 0x7C, 0x82);

            assertThat(verifier.verify(signature)).as(place).isTrue();
            assertThat(agreed).as(place).isEqualTo(secret(own, key));
        }
    }

    private Answer agree(String place, String algorithm, KeyPair own) {
        ECPublicKey key = (ECPublicKey) own.getPublic();
        String width = algorithm.equals("11") ? "%064x" : "%096x";
        byte[] point =
                HexFormat.of()
                        .parseHex(
                                "04"
                                        + width.formatted(key.getW().getAffineX())
                                        + width.formatted(key.getW().getAffineY()));
        return host.command("0087" + algorithm + place, Tlv.of(0x7C, Tlv.of(0x85, point)));
    }

    private static byte[] secret(KeyPair own, PublicKey key) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(key, true);
        return agreement.generateSecret();
    }
}
