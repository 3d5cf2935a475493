// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// From the largest to the smallest, as names of X.500 go.
final class AttributesOfNamesAreKnownAndInOrder extends CertificateRule {

    private static final List<ASN1ObjectIdentifier> OURS =
            List.of(
                    BCStyle.C,
                    BCStyle.O,
                    BCStyle.ORGANIZATION_IDENTIFIER,
                    BCStyle.OU,
                    BCStyle.T,
                    BCStyle.SURNAME,
                    BCStyle.GIVENNAME,
                    BCStyle.CN,
                    BCStyle.SERIALNUMBER);

    AttributesOfNamesAreKnownAndInOrder() {
        super(
                "our certificate profiles, 2.5",
                "subject must hold C, O, organizationIdentifier, OU, title, surname,"
                        + " givenName, CN, serialNumber in this order");
    }

    @Override
    boolean keeps(Candidate candidate) {
        List<Integer> places =
                Candidate.parts(candidate.tbs().getSubject())
                        .map(part -> OURS.indexOf(part.getType()))
                        .toList();
        return !places.contains(-1) && places.equals(places.stream().sorted().toList());
    }
}
