// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// Upper bounds that some verifiers enforce.
final class NamePartsHaveAtMostSixtyFourCharacters extends CertificateRule {

    NamePartsHaveAtMostSixtyFourCharacters() {
        super(
                "RFC 5280 appendix A.1",
                "attributes of names must have 1 to 64 characters, countryName two");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.nameParts().allMatch(NamePartsHaveAtMostSixtyFourCharacters::fits);
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return candidate
                .nameParts()
                .filter(part -> !fits(part))
                .map(part -> "attribute " + part.getType())
                .findFirst();
    }

    private static boolean fits(AttributeTypeAndValue part) {
        if (!(part.getValue() instanceof ASN1String text)) {
            return false;
        }
        int characters = text.getString().codePointCount(0, text.getString().length());
        return part.getType().equals(BCStyle.C)
                ? characters == 2
                : characters >= 1 && characters <= 64;
    }
}
