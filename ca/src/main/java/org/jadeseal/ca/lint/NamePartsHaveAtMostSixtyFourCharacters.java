// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// No part of a name is empty or longer than its upper bound; the country has two letters.
final class NamePartsHaveAtMostSixtyFourCharacters implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 appendix A.1";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        return candidate
                .nameParts()
                .filter(part -> !fits(part))
                .map(part -> "attribute " + part.getType() + " is empty or too long")
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
