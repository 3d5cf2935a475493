// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// The modulus has 2048, 3072 or 4096 bits.
final class ModulusHasAnAllowedLength implements KeyRule {

    @Override
    public String citation() {
        return "CA/B S/MIME BR §6.1.5";
    }

    @Override
    public Optional<String> broken(SubjectKey.Rsa key) {
        int bits = key.modulus().bitLength();
        return Rule.when(
                bits != 2048 && bits != 3072 && bits != 4096,
                "modulus must have 2048, 3072 or 4096 bits, had " + bits);
    }
}
