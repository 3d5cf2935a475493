// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.Certificate;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v1CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The certificate that stands beside a key in a token so that SunPKCS11 finds it: signed by a key
/// that is thrown away at once, over before it began.
final class PlaceCard {

    private PlaceCard() {}

    static Certificate of(KeyName name, PublicKey key) throws GeneralSecurityException {
        KeyPair thrownAway = KeyAlgorithm.P_256.generate();
        X500Name subject = new X500Name("CN=place of key " + name);
        Time epoch = new Time(new ASN1UTCTime("700101000000Z"));
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            new X509v1CertificateBuilder(
                                            new X500Name("CN=nobody"),
                                            BigInteger.ONE,
                                            epoch,
                                            epoch,
                                            subject,
                                            SubjectPublicKeyInfo.getInstance(key.getEncoded()))
                                    .build(
                                            new JcaContentSignerBuilder("SHA256withECDSA")
                                                    .build(thrownAway.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
