// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key is believed to be born on a card when the card says so and signs it (threat T10).
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttestationTest {

    @TempDir private Path folder;
    private BlankCard card;
    private PivCard piv;
    private byte[] attester;

    @BeforeEach
    void equip() throws GeneralSecurityException {
        card = new BlankCard(folder);
        piv = card.administered();
        PublicKey key = piv.generate(KeyReference.ATTESTATION, KeyAlgorithm.P_256, PinPolicy.ONCE);
        attester = TestCertificate.of("Card 4711", key);
        piv.writeCertificate(KeyReference.ATTESTATION, attester);
    }

    @AfterEach
    void close() {
        card.close();
    }

    private PublicKey staged() {
        return piv.generate(KeyReference.STAGED_SIGNATURE, KeyAlgorithm.P_256, PinPolicy.ALWAYS);
    }

    @Test
    void names_key_place_card_and_pin_policy() {
        PublicKey key = staged();
        int serial = piv.serial().orElseThrow();

        byte[] statement = piv.attest(KeyReference.STAGED_SIGNATURE).orElseThrow();

        Attestation attestation = Attestation.read(statement, attester);
        assertThat(attestation)
                .isEqualTo(
                        new Attestation(
                                KeyReference.STAGED_SIGNATURE,
                                key,
                                serial,
                                new CardVersion(5, 7, 0),
                                PinPolicy.ALWAYS));
        assertThat(attestation.isAbout(KeyReference.STAGED_SIGNATURE, key, serial)).isTrue();
        assertThat(attestation.isAbout(KeyReference.SIGNATURE, key, serial)).isFalse();
        assertThat(attestation.isAbout(KeyReference.STAGED_SIGNATURE, key, serial + 1)).isFalse();
        PublicKey other =
                piv.generate(
                        KeyReference.STAGED_KEY_MANAGEMENT, KeyAlgorithm.P_256, PinPolicy.ONCE);
        assertThat(attestation.isAbout(KeyReference.STAGED_SIGNATURE, other, serial)).isFalse();
    }

    @Test
    void is_not_believed_when_another_key_signed_it() throws GeneralSecurityException {
        staged();
        byte[] statement = piv.attest(KeyReference.STAGED_SIGNATURE).orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair stranger = generator.generateKeyPair();

        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() ->
                        Attestation.read(
                                statement, TestCertificate.of("Card 4711", stranger.getPublic())))
                .withMessageContaining("did not sign");
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() ->
                        Attestation.read(
                                statement, TestCertificate.of("Card 4712", stranger.getPublic())))
                .withMessageContaining("another");
    }

    /// A few bits around the signature mean nothing; who changes them has changed nothing.
    @Test
    void with_any_bit_changed_says_nothing_else() {
        staged();
        byte[] statement = piv.attest(KeyReference.STAGED_SIGNATURE).orElseThrow();
        Attestation said = Attestation.read(statement, attester);
        Random random = new Random(7);

        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] changed = statement.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(Attestation.read(changed, attester)).isEqualTo(said);
            } catch (MalformedAnswerException foreseen) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(380);
    }

    @Test
    void of_no_key_is_nothing() {
        assertThat(piv.attest(KeyReference.SIGNATURE)).isEmpty();
    }

    @Test
    void is_nothing_a_plain_card_knows() {
        var plain = new ScriptedCard("611A9000", "6D00");

        assertThat(PivCard.select(plain).orElseThrow().attest(KeyReference.SIGNATURE)).isEmpty();
    }
}
