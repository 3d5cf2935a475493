// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.util.regex.Pattern;

/// The value of organizationIdentifier (2.5.4.97): `NTRTW-` and the eight digits of 統一編號 for an
/// organisation of the trade register, `GOVTW` for a body of government (CA/B S/MIME BR appendix
/// A).
public record OrganisationIdentifier(String value) {

    private static final String TRADE_REGISTER = "NTRTW-";

    private static final String GOVERNMENT = "GOVTW";

    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");

    private static final int[] WEIGHTS = {1, 2, 1, 2, 1, 2, 4, 1};

    public OrganisationIdentifier {
        boolean registered =
                value.startsWith(TRADE_REGISTER)
                        && isBusinessNumber(value.substring(TRADE_REGISTER.length()));
        if (!registered && !value.equals(GOVERNMENT)) {
            throw new IllegalArgumentException(
                    "organisation identifier must be NTRTW- and a business number, or GOVTW, was '"
                            + value
                            + "'");
        }
    }

    /// An organisation of the trade register by its 統一編號.
    ///
    /// @throws IllegalArgumentException if the number's check does not hold
    public static OrganisationIdentifier ofBusiness(String number) {
        return new OrganisationIdentifier(TRADE_REGISTER + number);
    }

    /// A body of government.
    public static OrganisationIdentifier ofGovernment() {
        return new OrganisationIdentifier(GOVERNMENT);
    }

    /// The check of 統一編號 as the Ministry of Finance has it since April 2023: the digits of the
    /// weighted digits add up to a multiple of 5. A 7 in the seventh place counts 28, whose digits
    /// may be added once more, as 10 or as 1.
    static boolean isBusinessNumber(String number) {
        if (!EIGHT_DIGITS.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int product = (number.charAt(i) - '0') * WEIGHTS[i];
            sum += product / 10 + product % 10;
        }
        return sum % 5 == 0 || (number.charAt(6) == '7' && (sum - 9) % 5 == 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
