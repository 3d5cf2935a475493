// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.DeviceSerial;
import org.jadeseal.ra.task.StepResult;

/// Whether a statement about a key is by the attestation key of this very card, and about this key.
///
/// ```
/// statement    subject "CN=… 94", key, 1.3.6.1.4.1.41482.3.7 serial, .3.8 PIN and touch policy
/// certificate  of F9, by the device CA: subject "CN=<card id> attestation" (ADR 0019)
/// ```
public record AttestationCheck(CardId card, DeviceSerial serial) {

    private static final int LONGEST = 4_096;
    private static final String SERIAL = "1.3.6.1.4.1.41482.3.7";
    private static final String POLICY = "1.3.6.1.4.1.41482.3.8";
    private static final int OCTET_STRING = 4;
    private static final int INTEGER = 2;

    /// Whether what the card said of `key` holds.
    ///
    /// @param device the certificate of the device CA
    public boolean holds(
            StepResult.KeyAttested said, SignedCertificate device, StepResult.Key key) {
        try {
            X509Certificate statement = read(said.statement());
            X509Certificate attester = read(said.certificate());
            attester.verify(device.read().getPublicKey());
            statement.verify(attester.getPublicKey());
            return isOfThisCard(attester, statement) && isAbout(statement, key);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static X509Certificate read(Bytes der) throws GeneralSecurityException {
        if (der.length() > LONGEST) {
            throw new GeneralSecurityException("a certificate of " + der.length() + " bytes");
        }
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der.toArray()));
    }

    private boolean isOfThisCard(X509Certificate attester, X509Certificate statement) {
        byte[] number = extension(statement, SERIAL);
        return attester.getSubjectX500Principal()
                        .getName()
                        .equals("CN=" + card.value() + " attestation")
                && statement.getIssuerX500Principal().equals(attester.getSubjectX500Principal())
                && number.length > 2
                && number[0] == INTEGER
                && number[1] == number.length - 2
                && new BigInteger(number, 2, number.length - 2).toString().equals(serial.value());
    }

    private static boolean isAbout(X509Certificate statement, StepResult.Key key) {
        byte policy =
                switch (key.pinPolicy()) {
                    case "never" -> 1;
                    case "once" -> 2;
                    default -> 3;
                };
        byte[] policies = extension(statement, POLICY);
        return statement.getSubjectX500Principal().getName().endsWith(" " + key.reference().value())
                && key.publicKey().equals(Bytes.of(statement.getPublicKey().getEncoded()))
                && policies.length == 2
                && policies[0] == policy;
    }

    /// The inside of the OCTET STRING, empty when there is none or it is longer than any of ours.
    private static byte[] extension(X509Certificate statement, String id) {
        byte[] value = statement.getExtensionValue(id);
        boolean sound =
                value != null
                        && value.length > 2
                        && value[0] == OCTET_STRING
                        && value[1] == value.length - 2;
        return sound ? Arrays.copyOfRange(value, 2, value.length) : new byte[0];
    }
}
