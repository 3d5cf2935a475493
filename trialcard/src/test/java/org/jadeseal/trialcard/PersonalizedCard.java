// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// What a card needs before programs of others know it for a PIV card with keys.
final class PersonalizedCard {

    static final String PIN = "80514937";

    /// FASC-N of a card outside of the federal government, a GUID, an expiry date, no signature (SP
    /// 800-73-4 Part 1, 3.1.2).
    private static final String HOLDER_UNIQUE_IDENTIFIER =
            "3019D4E739DA739CED39CE739DA1685A1082108CE73984108CA3FC"
                    + "3410A0B1C2D3E4F5061728394A5B6C7D8E9F"
                    + "350832303336303130313E00FE00";

    /// No card capabilities beyond PIV (Part 1, 3.1.1).
    private static final String CARD_CAPABILITIES =
            "F015A000000116FF02A0B1C2D3E4F5061728394A5B6C7D"
                    + "F10121F20121F300F40100F50110F600F700FA00FB00FC00FD00FE00";

    final X509Certificate authentication;
    final X509Certificate signature;
    final X509Certificate encryption;
    final X509Certificate cardAuthentication;

    private final Host host;
    final TestAuthority authority = new TestAuthority();

    PersonalizedCard(TrialCard card) throws GeneralSecurityException {
        host = Host.at(card);
        host.proveAdministration("9B");
        put("5FC102", HOLDER_UNIQUE_IDENTIFIER);
        put("5FC107", CARD_CAPABILITIES);
        put("5FC10C", "C10100C20100FE00");
        authentication = key("9A", "07", "5FC105", "Officer");
        signature = key("9C", "07", "5FC10A", "Signer");
        encryption = key("9D", "07", "5FC10B", "Reader");
        cardAuthentication = key("9E", "11", "5FC101", "Card");
        host.changePin(Host.FACTORY_PIN, PIN);
        card.powerOff();
    }

    private void put(String tag, String value) {
        assertThat(host.putObject(tag, HexFormat.of().parseHex(value)).status()).isEqualTo("9000");
    }

    private X509Certificate key(String reference, String algorithm, String tag, String name)
            throws GeneralSecurityException {
        PublicKey key = PublicKeys.generated(host.generate(reference, algorithm));
        X509Certificate certificate = authority.certify(name, key);
        assertThat(host.putObject(tag, certificateObject(certificate)).status()).isEqualTo("9000");
        return certificate;
    }

    static byte[] certificateObject(X509Certificate certificate)
            throws CertificateEncodingException {
        return Tlv.join(
                Tlv.of(0x70, certificate.getEncoded()),
                Tlv.of(0x71, new byte[1]),
                Tlv.of(0xFE, new byte[0]));
    }
}
