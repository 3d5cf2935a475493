// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/// Who is no CA can sign neither certificates nor lists.
final class SubjectIsNoAuthority extends CertificateRule {

    SubjectIsNoAuthority() {
        super(
                "RFC 5280 §4.2.1.9, §4.2.1.3",
                "subject must not be a CA, and critical basicConstraints must say so");
    }

    @Override
    boolean concerns(Practice practice) {
        return !practice.isAuthority();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.isCritical(Extension.basicConstraints)
                && !candidate.allowsAnyOf(KeyUsage.keyCertSign, KeyUsage.cRLSign)
                && candidate
                        .read(Extension.basicConstraints, BasicConstraints::getInstance)
                        .filter(found -> !found.isCA())
                        .isPresent();
    }
}
