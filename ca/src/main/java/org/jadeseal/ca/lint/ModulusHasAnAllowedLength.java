// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// Less is too weak, and other lengths come from nowhere that we know.
final class ModulusHasAnAllowedLength extends KeyRule {

    ModulusHasAnAllowedLength() {
        super("CA/B S/MIME BR §6.1.5", "modulus must have 2048, 3072 or 4096 bits");
    }

    @Override
    boolean keeps(SubjectKey.Rsa key) {
        int bits = key.modulus().bitLength();
        return bits == 2048 || bits == 3072 || bits == 4096;
    }

    @Override
    Optional<String> instead(SubjectKey.Rsa key) {
        return Optional.of("had " + key.modulus().bitLength());
    }
}
