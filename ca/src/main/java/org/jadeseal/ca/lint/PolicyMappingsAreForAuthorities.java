// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.Extension;

/// Nothing comes after it whose policies could be mapped.
final class PolicyMappingsAreForAuthorities extends CertificateRule {

    PolicyMappingsAreForAuthorities() {
        super("RFC 5280 §4.2.1.5", "policyMappings must not be in a certificate of no CA");
    }

    @Override
    boolean concerns(Practice practice) {
        return !practice.isAuthority();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.has(Extension.policyMappings);
    }
}
