// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SubjectKey;

/// Whoever has the key can compute it.
final class SubjectKeyIsTheHashOfTheKey extends CertificateRule {

    SubjectKeyIsTheHashOfTheKey() {
        super(
                "RFC 5280 §4.2.1.2 method (1)",
                "subjectKeyIdentifier must be the SHA-1 hash of the key bits, and not critical");
    }

    @Override
    boolean keeps(Candidate candidate) {
        Optional<Bytes> found = identifier(candidate);
        return found.isPresent()
                && !candidate.isCritical(Extension.subjectKeyIdentifier)
                && found.equals(candidate.key().map(SubjectKey::identifier));
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of("was " + identifier(candidate));
    }

    private static Optional<Bytes> identifier(Candidate candidate) {
        return candidate
                .read(Extension.subjectKeyIdentifier, ASN1OctetString::getInstance)
                .map(value -> Bytes.of(value.getOctets()));
    }
}
