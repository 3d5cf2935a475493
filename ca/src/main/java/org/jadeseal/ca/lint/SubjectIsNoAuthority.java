// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/// Basic constraints are critical and say that the subject is not a CA; its key signs no
/// certificates.
final class SubjectIsNoAuthority implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.2.1.9, §4.2.1.3";
    }

    @Override
    public boolean concerns(Practice practice) {
        return !practice.isAuthority();
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        Optional<BasicConstraints> found =
                candidate.value(Extension.basicConstraints).map(BasicConstraints::getInstance);
        return Rule.when(
                found.isEmpty()
                        || found.get().isCA()
                        || !candidate.isCritical(Extension.basicConstraints)
                        || candidate.allows(KeyUsage.keyCertSign)
                        || candidate.allows(KeyUsage.cRLSign),
                "subject must not be a CA, and critical basicConstraints must say so");
    }
}
