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
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Private keys: who may use them and what they do (SP 800-73-4 Part 2, 3.2.4 and 3.3.2).
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivateKeyTest extends CardTest {

    private static final byte[] DIGEST = new byte[32];

    private PublicKey born(String reference, String algorithm) {
        host.proveAdministration("9B");
        Answer answer = host.generate(reference, algorithm);
        assertThat(answer.status()).isEqualTo(OK);
        return PublicKeys.generated(answer);
    }

    @ParameterizedTest
    @CsvSource({"11, SHA-256, SHA256withECDSA", "14, SHA-384, SHA384withECDSA"})
    void an_ec_key_signs(String algorithm, String hash, String scheme)
            throws GeneralSecurityException {
        byte[] message = {4, 5, 6};
        Signature verifier = Signature.getInstance(scheme);
        verifier.initVerify(born("9E", algorithm));
        verifier.update(message);

        Answer answer = host.sign("9E", algorithm, MessageDigest.getInstance(hash).digest(message));

        assertThat(verifier.verify(Tlv.inside(answer.data(), 0x7C, 0x82))).isTrue();
    }

    @Test
    void an_rsa_3072_key_signs_chained_commands() {
        RSAPublicKey key = (RSAPublicKey) born("9E", "05");
        byte[] block = new byte[384];
        block[383] = 9;
        block[1] = 1;

        byte[] signature = Tlv.inside(host.sign("9E", "05", block).data(), 0x7C, 0x82);

        assertThat(new BigInteger(1, signature).modPow(key.getPublicExponent(), key.getModulus()))
                .isEqualTo(new BigInteger(1, block));
    }

    @Test
    void a_short_rsa_result_is_filled_up_with_zeros() {
        RSAPublicKey key = (RSAPublicKey) born("9E", "07");
        BigInteger small = BigInteger.ONE.shiftLeft(2000).add(BigInteger.TEN);
        BigInteger block = small.modPow(key.getPublicExponent(), key.getModulus());
        byte[] padded = HexFormat.of().parseHex(String.format("%0512x", block));

        byte[] signature = Tlv.inside(host.sign("9E", "07", padded).data(), 0x7C, 0x82);

        assertThat(signature).hasSize(256).startsWith(0, 0, 0, 0, 0);
        assertThat(new BigInteger(1, signature)).isEqualTo(small);
    }

    @Test
    void a_block_that_is_not_below_the_modulus_is_refused() {
        born("9E", "07");
        byte[] block = new byte[256];
        Arrays.fill(block, (byte) 0xFF);

        assertThat(host.sign("9E", "07", block).status()).isEqualTo(WRONG_DATA);
        assertThat(host.sign("9E", "07", new byte[255]).status()).isEqualTo(WRONG_DATA);
    }

    @Test
    void an_ec_key_agrees_on_a_secret() throws GeneralSecurityException {
        PublicKey card = born("9D", "11");
        host.verify(Host.FACTORY_PIN);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair own = generator.generateKeyPair();
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(card, true);

        Answer answer = agree(point((ECPublicKey) own.getPublic()));

        assertThat(Tlv.inside(answer.data(), 0x7C, 0x82)).isEqualTo(agreement.generateSecret());
    }

    @Test
    void a_point_beside_the_curve_is_refused() {
        born("9D", "11");
        host.verify(Host.FACTORY_PIN);
        byte[] point = new byte[65];
        point[0] = 4;
        point[64] = 1;

        assertThat(agree(point).status()).isEqualTo(WRONG_DATA);
    }

    private Answer agree(byte[] point) {
        return host.command("0087119D", Tlv.of(0x7C, Tlv.of(0x85, point)));
    }

    private static byte[] point(ECPublicKey key) {
        String x = String.format("%064x", key.getW().getAffineX());
        String y = String.format("%064x", key.getW().getAffineY());
        return HexFormat.of().parseHex("04" + x + y);
    }

    @Test
    void a_signature_with_9c_needs_the_pin_directly_before_each() {
        born("9C", "11");
        host.verify(Host.FACTORY_PIN);

        assertThat(host.sign("9C", "11", DIGEST).status()).isEqualTo(OK);
        assertThat(host.sign("9C", "11", DIGEST).status()).isEqualTo(NOT_ALLOWED);
        host.verify(Host.FACTORY_PIN);
        host.raw("00F8000000");
        assertThat(host.sign("9C", "11", DIGEST).status()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void the_links_of_a_chain_to_9c_are_one_command() {
        PublicKey key = born("9C", "07");
        host.verify(Host.FACTORY_PIN);

        assertThat(RawRsa.holds(host, "9C", key)).isTrue();
    }

    @Test
    void decryption_needs_the_pin_once_and_card_authentication_never() {
        born("9D", "11");
        born("9E", "11");

        assertThat(host.sign("9E", "11", DIGEST).status()).isEqualTo(OK);
        assertThat(host.sign("9D", "11", DIGEST).status()).isEqualTo(NOT_ALLOWED);
        host.verify(Host.FACTORY_PIN);
        assertThat(host.sign("9D", "11", DIGEST).status()).isEqualTo(OK);
        assertThat(host.sign("9D", "11", DIGEST).status()).isEqualTo(OK);
    }

    @ParameterizedTest
    @CsvSource({"9C, 02", "9C, 01", "9E, 02", "9D, 01", "94, 01", "82, 04"})
    void a_pin_policy_that_does_not_suit_the_key_reference_is_refused(
            String reference, String policy) {
        host.proveAdministration("9B");

        assertThat(host.generate(reference, "11", policy).status()).isEqualTo(WRONG_DATA);
    }

    @ParameterizedTest
    @CsvSource({"9C", "9D", "9E", "F9"})
    void a_key_in_use_is_never_generated_over(String reference) {
        host.proveAdministration("9B");
        Answer first = host.generate(reference, "11");

        assertThat(host.generate(reference, "11").status()).isEqualTo(CONDITIONS);

        assertThat(Tlv.inside(host.metadata(reference).data(), 0x04))
                .isEqualTo(Tlv.inside(first.data(), 0x7F49));
    }

    @Test
    void unknown_algorithms_and_references_are_refused() {
        host.proveAdministration("9B");

        assertThat(host.generate("9A", "E0").status()).isEqualTo(WRONG_DATA);
        assertThat(host.generate("96", "11").status()).isEqualTo(NO_KEY);
        assertThat(host.sign("9A", "11", DIGEST).status()).isEqualTo(NO_KEY);
    }

    @Test
    void metadata_tell_algorithm_policies_origin_and_public_key() {
        host.proveAdministration("9B");
        Answer generated = host.generate("94", "07", "03");

        Answer metadata = host.metadata("94");

        assertThat(metadata.hex()).startsWith("010107" + "02020301" + "030101");
        assertThat(Tlv.inside(metadata.data(), 0x04))
                .isEqualTo(Tlv.inside(generated.data(), 0x7F49));
    }
}
