// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.Optional;

/// More octets than that, or a sign, are more than verifiers have to take.
final class SerialFitsTwentyOctets extends CertificateRule {

    SerialFitsTwentyOctets() {
        super("RFC 5280 §4.1.2.2", "serial number must be positive with at most 20 octets");
    }

    @Override
    boolean keeps(Candidate candidate) {
        BigInteger serial = candidate.tbs().getSerialNumber().getValue();
        return serial.signum() == 1 && serial.bitLength() <= 159;
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return Optional.of("was " + candidate.tbs().getSerialNumber().getValue().toString(16));
    }
}
