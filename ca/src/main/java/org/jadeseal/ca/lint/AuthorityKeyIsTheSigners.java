// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.jadeseal.ca.x509.Bytes;

/// The authority key identifier names the key that signs, by its identifier only, and is not
/// critical.
final class AuthorityKeyIsTheSigners implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.2.1.1";
    }

    @Override
    public boolean concerns(Practice practice) {
        return !practice.isRoot();
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        Optional<AuthorityKeyIdentifier> found =
                candidate
                        .value(Extension.authorityKeyIdentifier)
                        .map(AuthorityKeyIdentifier::getInstance);
        Bytes expected = candidate.circumstances().issuer().keyIdentifier();
        return Rule.when(
                candidate.isCritical(Extension.authorityKeyIdentifier)
                        || found.isEmpty()
                        || !found.get().equals(new AuthorityKeyIdentifier(expected.toArray())),
                () -> "authorityKeyIdentifier must be " + expected + " alone, and not critical");
    }
}
