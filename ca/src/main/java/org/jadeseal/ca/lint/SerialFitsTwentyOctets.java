// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.Optional;

/// The serial number is positive and has at most 20 octets.
final class SerialFitsTwentyOctets implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.1.2.2";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        BigInteger serial = candidate.tbs().getSerialNumber().getValue();
        return Rule.when(
                serial.signum() != 1 || serial.bitLength() > 159,
                () ->
                        "serial number must be positive with at most 20 octets, was "
                                + serial.toString(16));
    }
}
