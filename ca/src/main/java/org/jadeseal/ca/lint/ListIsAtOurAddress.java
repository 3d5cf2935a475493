// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;

/// Each issuer has one address, under which it publishes.
final class ListIsAtOurAddress extends CertificateRule {

    ListIsAtOurAddress() {
        super(
                "our certificate profiles, 2.4",
                "cRLDistributionPoints must be the issuer's list on our site");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.has(Extension.cRLDistributionPoints)
                || points(candidate).equals(List.of(expected(candidate)));
    }

    private static List<String> points(Candidate candidate) {
        return candidate
                .points()
                .map(point -> point.getDistributionPoint().getName())
                .flatMap(names -> Stream.of(GeneralNames.getInstance(names).getNames()))
                .map(name -> name.getName().toString())
                .toList();
    }

    private static String expected(Candidate candidate) {
        return candidate
                .approved()
                .addresses()
                .crl(candidate.circumstances().issuer().id())
                .toString();
    }
}
