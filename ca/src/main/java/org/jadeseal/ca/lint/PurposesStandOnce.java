// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/// A purpose says nothing more the second time.
final class PurposesStandOnce extends CertificateRule {

    PurposesStandOnce() {
        super("RFC 5280 §4.2.1.12", "extKeyUsage must name each purpose once");
    }

    @Override
    boolean keeps(Candidate candidate) {
        List<KeyPurposeId> found = Purposes.in(candidate);
        return Set.copyOf(found).size() == found.size();
    }
}
