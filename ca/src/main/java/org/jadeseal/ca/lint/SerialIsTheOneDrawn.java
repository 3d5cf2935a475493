// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// The ledger knows the certificate by the serial number that it drew.
final class SerialIsTheOneDrawn extends CertificateRule {

    SerialIsTheOneDrawn() {
        super("RFC 3647 §4.3.1, ADR 0006", "serial number must be the one that will be recorded");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .tbs()
                .getSerialNumber()
                .getValue()
                .equals(candidate.approved().serial().value());
    }
}
