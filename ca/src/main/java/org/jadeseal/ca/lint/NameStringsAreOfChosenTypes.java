// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// One type for each attribute, so that equal names are equal octets.
final class NameStringsAreOfChosenTypes extends CertificateRule {

    private static final Set<ASN1ObjectIdentifier> PRINTABLE =
            Set.of(BCStyle.C, BCStyle.SERIALNUMBER, BCStyle.ORGANIZATION_IDENTIFIER);

    NameStringsAreOfChosenTypes() {
        super(
                "RFC 5280 §4.1.2.4, appendix A.1",
                "countryName, serialNumber and organizationIdentifier must be"
                        + " PrintableString, other attributes UTF8String");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.nameParts().allMatch(NameStringsAreOfChosenTypes::isRight);
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return candidate
                .nameParts()
                .filter(part -> !isRight(part))
                .map(part -> "attribute " + part.getType())
                .findFirst();
    }

    private static boolean isRight(AttributeTypeAndValue part) {
        return PRINTABLE.contains(part.getType())
                ? part.getValue() instanceof ASN1PrintableString
                : part.getValue() instanceof ASN1UTF8String;
    }
}
