// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;

/// An issuer is known by the name in its certificate.
final class ListIssuersHaveDirectoryNames extends CertificateRule {

    ListIssuersHaveDirectoryNames() {
        super("RFC 5280 §4.2.1.13", "cRLIssuer must be a directoryName");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .points()
                .filter(point -> point.getCRLIssuer() != null)
                .flatMap(point -> Stream.of(point.getCRLIssuer().getNames()))
                .allMatch(name -> name.getTagNo() == GeneralName.directoryName);
    }
}
