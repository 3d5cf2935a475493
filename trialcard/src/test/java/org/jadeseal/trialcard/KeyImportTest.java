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
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// IMPORT ASYMMETRIC KEY: old decryption keys on a new card, and nothing that signs (threat T10).
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyImportTest extends CardTest {

    private static final byte[] P256_SCALAR =
            HexFormat.of().parseHex("0620" + "00000000" + "27".repeat(28));

    private static KeyPair pair(String kind, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static byte[] number(int tag, BigInteger value, int length) {
        String digits = String.format("%0" + 2 * length + "x", value);
        return Tlv.of(tag, HexFormat.of().parseHex(digits));
    }

    private static byte[] parts(RSAPrivateCrtKey key, int half) {
        return Tlv.join(
                number(1, key.getPrimeP(), half),
                number(2, key.getPrimeQ(), half),
                number(3, key.getPrimeExponentP(), half),
                number(4, key.getPrimeExponentQ(), half),
                number(5, key.getCrtCoefficient(), half));
    }

    @ParameterizedTest
    @CsvSource({"07, 2048", "05, 3072"})
    void an_rsa_key_comes_with_its_modulus_and_works(String algorithm, int bits)
            throws GeneralSecurityException {
        KeyPair pair = pair("RSA", bits);
        host.proveAdministration("9B");

        byte[] parts = parts((RSAPrivateCrtKey) pair.getPrivate(), bits / 16);
        assertThat(host.importKey("82", algorithm, parts).status()).isEqualTo(OK);

        byte[] told = Tlv.inside(host.metadata("82").data(), 0x04);
        assertThat(PublicKeys.fromTemplate(told)).isEqualTo(pair.getPublic());
        host.verify(Host.FACTORY_PIN);
        byte[] block = new byte[bits / 8];
        block[1] = 77;
        byte[] result = Tlv.inside(host.sign("82", algorithm, block).data(), 0x7C, 0x82);
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
        assertThat(new BigInteger(1, result).modPow(key.getPublicExponent(), key.getModulus()))
                .isEqualTo(new BigInteger(1, block));
    }

    @ParameterizedTest
    @CsvSource({"11, 256, SHA256withECDSA, SHA-256", "14, 384, SHA384withECDSA, SHA-384"})
    void a_key_on_a_curve_comes_with_its_point_and_works(
            String algorithm, int bits, String scheme, String hash)
            throws GeneralSecurityException {
        KeyPair pair = pair("EC", bits);
        host.proveAdministration("9B");

        byte[] part = number(6, ((ECPrivateKey) pair.getPrivate()).getS(), bits / 8);
        assertThat(host.importKey("9D", algorithm, part).status()).isEqualTo(OK);

        PublicKey told = PublicKeys.fromTemplate(Tlv.inside(host.metadata("9D").data(), 0x04));
        host.verify(Host.FACTORY_PIN);
        byte[] digest = MessageDigest.getInstance(hash).digest(new byte[3]);
        byte[] signature = Tlv.inside(host.sign("9D", algorithm, digest).data(), 0x7C, 0x82);
        Signature verifier = Signature.getInstance(scheme);
        verifier.initVerify(told);
        verifier.update(new byte[3]);
        assertThat(verifier.verify(signature)).isTrue();
        assertThat(((ECPublicKey) told).getW()).isEqualTo(((ECPublicKey) pair.getPublic()).getW());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9A", "9C", "9E", "94", "95", "F9"})
    void what_signs_or_will_sign_is_born_here(String reference) {
        host.proveAdministration("9B");

        assertThat(host.importKey(reference, "11", P256_SCALAR).status()).isEqualTo(CONDITIONS);
    }

    @Test
    void it_says_that_it_came_from_elsewhere_and_never_gets_where_keys_sign() {
        host.proveAdministration("9B");
        host.importKey("82", "11", P256_SCALAR);

        assertThat(Tlv.inside(host.metadata("82").data(), 0x03)).containsExactly(2);
        assertThat(host.move("82", "9C").status()).isEqualTo(CONDITIONS);
        assertThat(host.move("82", "9A").status()).isEqualTo(CONDITIONS);
        assertThat(host.move("82", "9E").status()).isEqualTo(CONDITIONS);
        assertThat(host.move("82", "94").status()).isEqualTo(CONDITIONS);
        assertThat(host.move("82", "9D").status()).isEqualTo(OK);
        assertThat(Tlv.inside(host.metadata("9D").data(), 0x03)).containsExactly(2);
    }

    @Test
    void a_key_in_use_is_never_written_over_and_9b_is_needed() {
        assertThat(host.importKey("82", "11", P256_SCALAR).status()).isEqualTo(NOT_ALLOWED);
        host.proveAdministration("9B");
        host.importKey("82", "11", P256_SCALAR);

        assertThat(host.importKey("82", "11", P256_SCALAR).status()).isEqualTo(CONDITIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "11, 0600",
        "11, 06020102",
        "11, 0620000000000000000000000000000000000000000000000000000000000000000000",
        "07, 0100",
        "0A, 0600",
        "11, AA010106200000000027272727272727272727272727272727272727272727272727272727"
    })
    void nonsense_is_refused(String algorithm, String parts) {
        host.proveAdministration("9B");

        assertThat(host.importKey("82", algorithm, HexFormat.of().parseHex(parts)).status())
                .isEqualTo(WRONG_DATA);
        assertThat(host.metadata("82").status()).isEqualTo(NO_KEY);
    }
}
