// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.jadeseal.ca.x509.Bytes;

/// Of two keys of an issuer with one name, verifiers find the right one by it.
final class AuthorityKeyIsTheSigners extends CertificateRule {

    AuthorityKeyIsTheSigners() {
        super(
                "RFC 5280 §4.2.1.1",
                "authorityKeyIdentifier must be the key identifier of who signs, alone"
                        + " and not critical");
    }

    @Override
    boolean concerns(Practice practice) {
        return !practice.isRoot();
    }

    @Override
    boolean keeps(Candidate candidate) {
        Bytes expected = candidate.circumstances().issuer().keyIdentifier();
        return !candidate.isCritical(Extension.authorityKeyIdentifier)
                && candidate
                        .read(Extension.authorityKeyIdentifier, AuthorityKeyIdentifier::getInstance)
                        .filter(new AuthorityKeyIdentifier(expected.toArray())::equals)
                        .isPresent();
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of("which is " + candidate.circumstances().issuer().keyIdentifier());
    }
}
