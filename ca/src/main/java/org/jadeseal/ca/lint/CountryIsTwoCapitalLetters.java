// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// A country is written as in ISO 3166-1, alpha-2.
final class CountryIsTwoCapitalLetters extends CertificateRule {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    CountryIsTwoCapitalLetters() {
        super(
                "RFC 5280 appendix A.1, ISO 3166-1",
                "countryName must be a PrintableString of two capital letters");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .nameParts()
                .filter(part -> part.getType().equals(BCStyle.C))
                .allMatch(CountryIsTwoCapitalLetters::isCountry);
    }

    private static boolean isCountry(AttributeTypeAndValue part) {
        return part.getValue() instanceof ASN1PrintableString text
                && COUNTRY.matcher(text.getString()).matches();
    }
}
