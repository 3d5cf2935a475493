// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Arrays;
import org.jadeseal.ca.x509.Der;

/// The octets are those that an encoder of DER would write for what they say.
final class CertificateIsInDer extends CertificateRule {

    CertificateIsInDer() {
        super("RFC 5280 §4.1, X.690 §10", "certificate must be in the distinguished encoding");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Arrays.equals(Der.of(candidate.tbs()), candidate.octets().toArray());
    }
}
