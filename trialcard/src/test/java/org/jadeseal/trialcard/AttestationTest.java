// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// ATTEST: the card says in a certificate that a key was born on it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttestationTest extends CardTest {

    private static final String ARC = "1.3.6.1.4.1.41482.3.";

    /// Makes the attestation key and puts its certificate where the card looks for it.
    private X509Certificate equip(String algorithm) throws GeneralSecurityException {
        host.proveAdministration("9B");
        PublicKey key = PublicKeys.generated(host.generate("F9", algorithm));
        X509Certificate attester = new TestAuthority().certify("Card 4711", key);
        host.putObject("5FFF01", PersonalizedCard.certificateObject(attester));
        return attester;
    }

    private X509Certificate attested(String reference) throws GeneralSecurityException {
        Answer answer = host.attest(reference);
        assertThat(answer.status()).isEqualTo(OK);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(answer.data()));
    }

    @ParameterizedTest
    @CsvSource({"11, 11", "14, 11", "07, 11", "05, 14", "11, 07", "11, 05", "14, 14"})
    void every_kind_of_key_is_attested_by_every_kind(String algorithm, String attesterAlgorithm)
            throws GeneralSecurityException {
        X509Certificate attester = equip(attesterAlgorithm);
        PublicKey key = PublicKeys.generated(host.generate("94", algorithm, "03"));

        X509Certificate statement = attested("94");

        statement.verify(attester.getPublicKey());
        assertThat(statement.getPublicKey()).isEqualTo(key);
        assertThat(statement.getIssuerX500Principal())
                .isEqualTo(attester.getSubjectX500Principal());
        assertThat(statement.getNotAfter()).isEqualTo(attester.getNotAfter());
    }

    @Test
    void it_names_slot_card_version_and_pin_policy() throws GeneralSecurityException {
        equip("11");
        host.generate("9C", "11");
        byte[] serial = host.raw("00F8000000").data();

        X509Certificate statement = attested("9C");

        assertThat(statement.getSubjectX500Principal().getName())
                .isEqualTo("CN=Jadeseal PIV Attestation 9C");
        assertThat(statement.getVersion()).isEqualTo(3);
        assertThat(statement.getSerialNumber()).isPositive();
        assertThat(statement.getExtensionValue(ARC + 3)).containsExactly(4, 3, 5, 7, 0);
        assertThat(statement.getExtensionValue(ARC + 8)).containsExactly(4, 2, 3, 1);
        byte[] number = Tlv.inside(statement.getExtensionValue(ARC + 7), 0x04, 0x02);
        assertThat(new BigInteger(number)).isEqualTo(new BigInteger(1, serial));
    }

    @Test
    void a_moved_key_is_attested_where_it_stands() throws GeneralSecurityException {
        equip("11");
        host.generate("94", "11", "03");
        PublicKey before = attested("94").getPublicKey();

        host.move("94", "9C");

        assertThat(attested("9C").getPublicKey()).isEqualTo(before);
        assertThat(host.attest("94").status()).isEqualTo(NO_KEY);
    }

    @Test
    void a_key_that_came_from_elsewhere_is_not() throws GeneralSecurityException {
        equip("11");
        byte[] scalar = HexFormat.of().parseHex("06200000" + "01".repeat(30));
        assertThat(host.importKey("9D", "11", scalar).status()).isEqualTo(OK);

        assertThat(host.attest("9D").status()).isEqualTo(CONDITIONS);
    }

    @Test
    void nor_the_attestation_key_itself_nor_without_its_certificate()
            throws GeneralSecurityException {
        host.proveAdministration("9B");
        host.generate("9A", "11");
        assertThat(host.attest("9A").status()).isEqualTo(NO_KEY);
        host.generate("F9", "11");
        assertThat(host.attest("9A").status()).isEqualTo(NOT_FOUND);

        assertThat(host.attest("F9").status()).isEqualTo(CONDITIONS);
    }

    @ParameterizedTest
    @CsvSource({"00", "30820FFF30", "3003020100", "30053003020100", "FFFFFFFFFFFF"})
    void nonsense_in_place_of_the_certificate_gets_an_error(String bytes) {
        host.proveAdministration("9B");
        host.generate("9A", "11");
        host.generate("F9", "11");
        byte[] certificate = HexFormat.of().parseHex(bytes);
        host.putObject("5FFF01", Tlv.join(Tlv.of(0x70, certificate), Tlv.of(0x71, new byte[1])));

        assertThat(host.attest("9A").status()).isIn(WRONG_DATA, CONDITIONS);
    }

    @Test
    void the_attestation_key_signs_nothing_else() throws GeneralSecurityException {
        equip("11");
        host.verify(Host.FACTORY_PIN);

        assertThat(host.sign("F9", "11", new byte[32]).status()).isEqualTo(NO_KEY);
        assertThat(host.move("F9", "82").status()).isEqualTo(CONDITIONS);
    }
}
