// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.Extension;

/// Mapped so, every policy would be as good as every other.
final class AnyPolicyIsNotMapped extends CertificateRule {

    AnyPolicyIsNotMapped() {
        super("RFC 5280 §4.2.1.5", "policyMappings must not map to or from anyPolicy");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .read(Extension.policyMappings, ASN1Sequence::getInstance)
                .filter(found -> found.toString().contains(Policies.ANY.getId()))
                .isEmpty();
    }
}
