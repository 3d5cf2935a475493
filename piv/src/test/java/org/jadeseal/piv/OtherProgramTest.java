// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;

import com.yubico.yubikit.core.Transport;
import com.yubico.yubikit.core.application.ApplicationNotAvailableException;
import com.yubico.yubikit.core.application.BadResponseException;
import com.yubico.yubikit.core.application.InvalidPinException;
import com.yubico.yubikit.core.keys.PrivateKeyValues;
import com.yubico.yubikit.core.smartcard.ApduException;
import com.yubico.yubikit.core.smartcard.SmartCardConnection;
import com.yubico.yubikit.piv.KeyType;
import com.yubico.yubikit.piv.ManagementKeyType;
import com.yubico.yubikit.piv.PivSession;
import com.yubico.yubikit.piv.Slot;
import com.yubico.yubikit.piv.TouchPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Yubico's library and our room at the same card: what one writes, the other reads.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherProgramTest {

    private static final byte[] PUBLISHED_KEY =
            HexFormat.of().parseHex("010203040506070801020304050607080102030405060708");

    @TempDir private Path folder;
    private BlankCard card;
    private PivSession theirs;

    @BeforeEach
    void begin() throws IOException, ApduException, ApplicationNotAvailableException {
        card = new BlankCard(folder);
        theirs = new PivSession(new Line(card));
    }

    @AfterEach
    void close() {
        card.close();
    }

    private record Line(CardConnection card) implements SmartCardConnection {

        @Override
        public byte[] sendAndReceive(byte[] apdu) {
            return card.transmit(apdu);
        }

        @Override
        public Transport getTransport() {
            return Transport.USB;
        }

        @Override
        public boolean isExtendedLengthApduSupported() {
            return true;
        }

        @Override
        public byte[] getAtr() {
            return new byte[0];
        }

        @Override
        public void close() {
            // the card is closed by the test
        }
    }

    @Test
    void both_tell_the_same_of_version_serial_and_tries() throws IOException, ApduException {
        PivCard ours = card.select();

        assertThat(ours.version().orElseThrow()).hasToString(theirs.getVersion().toString());
        assertThat(ours.serial()).hasValue(theirs.getSerialNumber());
        assertThat(ours.pinMetadata().triesTotal())
                .isEqualTo(theirs.getPinMetadata().getTotalAttempts());
        assertThat(theirs.getPukMetadata().isDefaultValue()).isTrue();
    }

    @Test
    void a_key_made_by_theirs_is_moved_by_theirs_and_signs_for_ours()
            throws IOException, ApduException, BadResponseException, GeneralSecurityException {
        theirs.authenticate(PUBLISHED_KEY);
        PublicKey made =
                theirs.generateKey(
                                Slot.RETIRED19,
                                KeyType.ECCP256,
                                com.yubico.yubikit.piv.PinPolicy.ALWAYS,
                                TouchPolicy.DEFAULT)
                        .toPublicKey();
        X509Certificate certificate = certificate(TestCertificate.of("Theirs", made));
        theirs.putCertificate(Slot.RETIRED19, certificate);

        theirs.moveKey(Slot.RETIRED19, Slot.SIGNATURE);

        PivCard ours = card.select();
        assertThat(ours.metadata(KeyReference.SIGNATURE).orElseThrow().publicKey()).isEqualTo(made);
        assertThat(ours.readCertificate(KeyReference.SIGNATURE)).contains(certificate.getEncoded());
        try (Pin pin = BlankCard.pin(BlankCard.FACTORY_PIN)) {
            ours.verify(pin);
            assertThat(ours.sign(KeyReference.SIGNATURE, KeyAlgorithm.P_256, new byte[9]))
                    .isNotEmpty();
        }
    }

    @Test
    void theirs_reads_what_ours_has_attested()
            throws IOException,
                    ApduException,
                    BadResponseException,
                    ApplicationNotAvailableException,
                    GeneralSecurityException {
        PivCard ours = card.administered();
        PublicKey attester =
                ours.generate(KeyReference.ATTESTATION, KeyAlgorithm.P_256, PinPolicy.ONCE);
        byte[] certificate = TestCertificate.of("Card", attester);
        ours.writeCertificate(KeyReference.ATTESTATION, certificate);
        PublicKey key = ours.generate(KeyReference.SIGNATURE, KeyAlgorithm.P_384, PinPolicy.ALWAYS);

        X509Certificate statement = new PivSession(new Line(card)).attestKey(Slot.SIGNATURE);

        assertThat(statement.getPublicKey()).isEqualTo(key);
        assertThat(Attestation.read(statement.getEncoded(), certificate).publicKey())
                .isEqualTo(key);
    }

    @Test
    void a_key_that_theirs_imports_decrypts_for_ours()
            throws IOException, ApduException, BadResponseException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair old = generator.generateKeyPair();
        theirs.authenticate(PUBLISHED_KEY);

        theirs.putKey(
                Slot.RETIRED1,
                PrivateKeyValues.fromPrivateKey(old.getPrivate()),
                com.yubico.yubikit.piv.PinPolicy.DEFAULT,
                TouchPolicy.DEFAULT);

        KeyMetadata key = card.select().metadata(KeyReference.retired(1)).orElseThrow();
        assertThat(key.publicKey()).isEqualTo(old.getPublic());
        assertThat(key.origin()).isEqualTo(KeyOrigin.IMPORTED);
    }

    @Test
    void pin_puk_and_management_key_changed_by_theirs_are_those_of_ours()
            throws IOException, ApduException, BadResponseException, InvalidPinException {
        theirs.changePuk("12345678".toCharArray(), "83920174".toCharArray());
        theirs.unblockPin("83920174".toCharArray(), "80514937".toCharArray());
        theirs.authenticate(PUBLISHED_KEY);
        byte[] own = new SecureRandom().generateSeed(32);
        theirs.setManagementKey(ManagementKeyType.AES256, own, false);

        PivCard ours = card.select();
        try (Pin pin = BlankCard.pin("80514937");
                AdministrationKey key = AdministrationKey.of(own)) {
            assertThat(ours.verify(pin)).isEqualTo(new PinOutcome.Accepted());
            assertThat(ours.authenticate(KeyReference.ADMINISTRATION, key, new SecureRandom()))
                    .isTrue();
        }
    }

    private static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der));
    }
}
