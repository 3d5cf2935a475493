// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.MalformedKeyException;
import org.jadeseal.ca.x509.SubjectKey;

/// The key in a certificate, for the rules.
final class Keys {

    private Keys() {}

    /// Empty when it is not of a kind we certify.
    static Optional<SubjectKey> of(TBSCertificate tbs) {
        try {
            return Optional.of(SubjectKey.parse(Bytes.of(Der.of(tbs.getSubjectPublicKeyInfo()))));
        } catch (MalformedKeyException e) {
            return Optional.empty();
        }
    }
}
