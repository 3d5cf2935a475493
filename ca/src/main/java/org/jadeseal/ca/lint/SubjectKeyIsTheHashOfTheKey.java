// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SubjectKey;

/// The subject key identifier is the SHA-1 hash of the key bits, and is not critical.
final class SubjectKeyIsTheHashOfTheKey implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.2.1.2 method (1)";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        Optional<Bytes> found =
                candidate
                        .value(Extension.subjectKeyIdentifier)
                        .map(value -> Bytes.of(ASN1OctetString.getInstance(value).getOctets()));
        return Rule.when(
                candidate.isCritical(Extension.subjectKeyIdentifier)
                        || found.isEmpty()
                        || !found.equals(candidate.key().map(SubjectKey::identifier)),
                () -> "subjectKeyIdentifier must be the SHA-1 hash of the key, was " + found);
    }
}
