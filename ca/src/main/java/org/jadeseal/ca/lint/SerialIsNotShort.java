// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.Optional;

/// The serial number is not below 2^64, which 128 random bits hardly ever are.
final class SerialIsNotShort implements Rule {

    @Override
    public String citation() {
        return "CA/B S/MIME BR §7.1";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        BigInteger serial = candidate.tbs().getSerialNumber().getValue();
        return Rule.when(
                serial.bitLength() < 65,
                "serial number must have more than 64 bits, had " + serial.bitLength());
    }
}
