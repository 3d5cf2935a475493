// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.DeviceSerial;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.StepResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A card says of a key that it was born on it: which statements count, and which do not.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttestationCheckTest {

    private static final CardId CARD = new CardId("11".repeat(16));
    private static final String ATTESTER = "CN=" + "11".repeat(16) + " attestation";
    private static final String OTHER_ATTESTER = "CN=" + "22".repeat(16) + " attestation";
    private static final int SERIAL = 1_234_567;
    private static final byte[] PIN_ALWAYS = {3, 1};

    private final KeyPair device = pair();
    private final KeyPair f9 = pair();
    private final KeyPair born = pair();
    private final SignedCertificate root = certificate("CN=Device CA", "CN=Device CA", device);
    private final Bytes attester = signed("CN=Device CA", ATTESTER, f9, device, Map.of());

    @Test
    void a_statement_about_this_key_in_this_place_of_this_card_counts() {
        assertThat(holds(attester, statement(ATTESTER, "94", born, SERIAL, PIN_ALWAYS))).isTrue();
    }

    @Test
    void one_of_another_card_does_not() {
        Bytes others = signed("CN=Device CA", OTHER_ATTESTER, f9, device, Map.of());

        assertThat(holds(others, statement(OTHER_ATTESTER, "94", born, SERIAL, PIN_ALWAYS)))
                .isFalse();
        assertThat(holds(attester, statement(ATTESTER, "94", born, SERIAL + 1, PIN_ALWAYS)))
                .isFalse();
    }

    @Test
    void one_about_another_key_place_or_pin_policy_does_not() {
        assertThat(holds(attester, statement(ATTESTER, "94", pair(), SERIAL, PIN_ALWAYS)))
                .isFalse();
        assertThat(holds(attester, statement(ATTESTER, "95", born, SERIAL, PIN_ALWAYS))).isFalse();
        assertThat(holds(attester, statement(ATTESTER, "94", born, SERIAL, new byte[] {1, 1})))
                .isFalse();
    }

    @Test
    void one_whose_attester_is_not_of_our_device_ca_does_not() {
        Bytes selfMade = signed("CN=Device CA", ATTESTER, f9, f9, Map.of());

        assertThat(holds(selfMade, statement(ATTESTER, "94", born, SERIAL, PIN_ALWAYS))).isFalse();
    }

    @Test
    void one_that_another_key_signed_and_nonsense_do_not() {
        Bytes forged = signed(ATTESTER, "CN=PIV 94", born, born, extensions(SERIAL, PIN_ALWAYS));

        assertThat(holds(attester, forged)).isFalse();
        assertThat(holds(attester, Bytes.of(new byte[] {0x30, 0}))).isFalse();
        assertThat(holds(attester, Bytes.of(new byte[5_000]))).isFalse();
    }

    private boolean holds(Bytes attesterCertificate, Bytes statement) {
        return new AttestationCheck(CARD, new DeviceSerial(Integer.toString(SERIAL)))
                .holds(
                        new StepResult.KeyAttested(statement, attesterCertificate),
                        root,
                        new StepResult.Key(
                                KeyReference.STAGED_SIGNATURE,
                                "P_256",
                                "generated",
                                "always",
                                Bytes.of(born.getPublic().getEncoded())));
    }

    private Bytes statement(String issuer, String place, KeyPair key, int serial, byte[] policy) {
        return signed(issuer, "CN=PIV " + place, key, f9, extensions(serial, policy));
    }

    /// INTEGER for the serial number; the policies are two bytes and no ASN.1.
    private static Map<String, byte[]> extensions(int serial, byte[] policy) {
        byte[] number = BigInteger.valueOf(serial).toByteArray();
        byte[] integer = new byte[number.length + 2];
        integer[0] = 2;
        integer[1] = (byte) number.length;
        System.arraycopy(number, 0, integer, 2, number.length);
        return Map.of("1.3.6.1.4.1.41482.3.7", integer, "1.3.6.1.4.1.41482.3.8", policy);
    }

    private SignedCertificate certificate(String issuer, String subject, KeyPair key) {
        return new SignedCertificate(signed(issuer, subject, key, key, Map.of()));
    }

    private static Bytes signed(
            String issuer,
            String subject,
            KeyPair key,
            KeyPair signer,
            Map<String, byte[]> extensions) {
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name(issuer),
                        BigInteger.TWO,
                        Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2036-01-01T00:00:00Z")),
                        new X500Name(subject),
                        key.getPublic());
        try {
            for (Map.Entry<String, byte[]> entry : extensions.entrySet()) {
                builder.addExtension(
                        new Extension(
                                new ASN1ObjectIdentifier(entry.getKey()), false, entry.getValue()));
            }
            return Bytes.of(
                    builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                            .build(signer.getPrivate()))
                            .getEncoded());
        } catch (OperatorCreationException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
