// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardKeyTest {

    private static final byte[] MESSAGE = "what is signed".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;
    private BlankCard card;
    private PivCard piv;

    @BeforeEach
    void open() {
        card = new BlankCard(folder);
        piv = card.administered();
    }

    @AfterEach
    void close() {
        card.close();
    }

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void signs_what_java_verifies(KeyAlgorithm algorithm) throws GeneralSecurityException {
        PublicKey key = generated(KeyReference.STAGED_SIGNATURE, algorithm);
        verifyPin();

        byte[] signature = piv.sign(KeyReference.STAGED_SIGNATURE, algorithm, MESSAGE);

        Signature verifier = Signature.getInstance(signatureName(algorithm));
        verifier.initVerify(key);
        verifier.update(MESSAGE);
        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void decrypts_both_paddings() throws GeneralSecurityException {
        KeyReference place = KeyReference.STAGED_KEY_MANAGEMENT;
        PublicKey key = generated(place, KeyAlgorithm.RSA_2048);
        verifyPin();

        Cipher pkcs1 = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        pkcs1.init(Cipher.ENCRYPT_MODE, key);
        Cipher oaep = Cipher.getInstance("RSA/ECB/OAEPPadding");
        oaep.init(Cipher.ENCRYPT_MODE, key, oaepSha256());

        assertThat(decrypted(place, RsaPadding.PKCS1_V1_5, pkcs1.doFinal(MESSAGE)))
                .isEqualTo(MESSAGE);
        assertThat(decrypted(place, RsaPadding.OAEP_SHA256, oaep.doFinal(MESSAGE)))
                .isEqualTo(MESSAGE);
        verifyPin();
        assertThat(
                        piv.decrypt(
                                place,
                                KeyAlgorithm.RSA_2048,
                                RsaPadding.OAEP_SHA256,
                                pkcs1.doFinal(MESSAGE)))
                .isEmpty();
    }

    @Test
    void tells_what_it_is() {
        PublicKey key = generated(KeyReference.STAGED_SIGNATURE, KeyAlgorithm.P_384);

        assertThat(piv.metadata(KeyReference.STAGED_SIGNATURE))
                .contains(
                        new KeyMetadata(
                                KeyAlgorithm.P_384, PinPolicy.ALWAYS, KeyOrigin.GENERATED, key));
        assertThat(piv.metadata(KeyReference.SIGNATURE)).isEmpty();
    }

    @Test
    void moves_with_its_certificate_and_can_be_deleted() {
        generated(KeyReference.STAGED_SIGNATURE, KeyAlgorithm.P_256);
        byte[] certificate = new byte[1800];
        certificate[7] = 42;
        piv.writeCertificate(KeyReference.STAGED_SIGNATURE, certificate);

        piv.moveKey(KeyReference.STAGED_SIGNATURE, KeyReference.SIGNATURE);

        assertThat(piv.metadata(KeyReference.STAGED_SIGNATURE)).isEmpty();
        assertThat(piv.readCertificate(KeyReference.STAGED_SIGNATURE)).isEmpty();
        assertThat(piv.readCertificate(KeyReference.SIGNATURE)).contains(certificate);

        piv.deleteKey(KeyReference.SIGNATURE);

        assertThat(piv.metadata(KeyReference.SIGNATURE)).isEmpty();
    }

    @Test
    void for_signing_asks_for_the_pin_each_time() {
        generated(KeyReference.SIGNATURE, KeyAlgorithm.P_256);
        verifyPin();
        byte[] first = piv.sign(KeyReference.SIGNATURE, KeyAlgorithm.P_256, MESSAGE);

        assertThat(first).isNotEmpty();
        assertThatExceptionOfType(CardRefusedException.class)
                .isThrownBy(() -> piv.sign(KeyReference.SIGNATURE, KeyAlgorithm.P_256, MESSAGE))
                .withMessageContaining("GENERAL AUTHENTICATE")
                .withMessageContaining("PIN")
                .extracting(CardRefusedException::status)
                .isEqualTo(new StatusWord.NotAuthorized());
    }

    private PublicKey generated(KeyReference place, KeyAlgorithm algorithm) {
        return piv.generate(place, algorithm, PinPolicy.ALWAYS);
    }

    private byte[] decrypted(KeyReference place, RsaPadding padding, byte[] ciphertext) {
        verifyPin();
        return piv.decrypt(place, KeyAlgorithm.RSA_2048, padding, ciphertext).orElseThrow();
    }

    private void verifyPin() {
        assertThat(piv.verify(BlankCard.pin(BlankCard.FACTORY_PIN)))
                .isEqualTo(new PinOutcome.Accepted());
    }

    private static String signatureName(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case RSA_2048, RSA_3072 -> "SHA256withRSA";
            case P_256 -> "SHA256withECDSA";
            case P_384 -> "SHA384withECDSA";
        };
    }

    private static OAEPParameterSpec oaepSha256() {
        return new OAEPParameterSpec(
                "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    }
}
