// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/// The key usage is present, critical and says something.
final class KeyUsageIsPresentAndCritical implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.2.1.3";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        boolean any =
                candidate
                        .value(Extension.keyUsage)
                        .map(KeyUsage::getInstance)
                        .filter(usage -> usage.getBytes().length > 0 && usage.getBytes()[0] != 0)
                        .isPresent();
        return Rule.when(
                !any || !candidate.isCritical(Extension.keyUsage),
                "keyUsage must be present, critical and not empty");
    }
}
