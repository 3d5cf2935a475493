// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;

/// A serial number below 2^64 was not drawn: 128 random bits hardly ever are.
final class SerialIsNotShort extends CertificateRule {

    SerialIsNotShort() {
        super("CA/B S/MIME BR §7.1", "serial number must have more than 64 bits");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.tbs().getSerialNumber().getValue().bitLength() > 64;
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of("had " + candidate.tbs().getSerialNumber().getValue().bitLength());
    }
}
