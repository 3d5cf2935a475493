// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.util.regex.Pattern;

/// Names one of our issuers: a CA key together with the subject it signs under.
///
/// A new CA key is a new issuer; its identifier then ends in its generation, `issuing-2`.
///
/// @param value 1 to 32 lower-case letters, digits and hyphens
public record IssuerId(String value) {

    /// Stands first: the constants below are checked by it.
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /// Signs the other CAs and its own list, nothing else.
    public static final IssuerId ROOT = new IssuerId("root");

    /// Signs the certificates of persons.
    public static final IssuerId ISSUING = new IssuerId("issuing");

    /// Signs the card-authentication certificates of cards.
    public static final IssuerId DEVICE = new IssuerId("device");

    /// Signs the certificates of officers and of programs.
    public static final IssuerId OPERATIONS = new IssuerId("operations");

    public IssuerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "issuer must be 1 to 32 lower-case letters, digits and hyphens, was '"
                            + value
                            + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
