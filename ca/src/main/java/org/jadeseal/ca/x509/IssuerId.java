// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names one of our issuers: a CA key together with the subject it signs under.
///
/// A new CA key is a new issuer; its identifier then ends in its generation, `issuing-2`.
///
/// @param value 1 to 32 lower-case letters, digits and hyphens
public record IssuerId(String value) {

    /// Stands first: the constants below are checked by it.
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private static final Pattern GENERATION = Pattern.compile("issuing(?:-([2-9]|[1-9][0-9]))?");

    /// Signs the other CAs and its own list, nothing else.
    public static final IssuerId ROOT = new IssuerId("root");

    /// Signs the certificates of persons.
    public static final IssuerId ISSUING = new IssuerId("issuing");

    /// Signs the card-authentication certificates of cards.
    public static final IssuerId DEVICE = new IssuerId("device");

    /// Signs the certificates of officers and of programs.
    public static final IssuerId OPERATIONS = new IssuerId("operations");

    /// The issuing CA of a generation: `issuing`, `issuing-2`, and so on.
    ///
    /// @param generation at least 1
    public static IssuerId issuing(int generation) {
        return generation == 1 ? ISSUING : new IssuerId(ISSUING + "-" + generation);
    }

    /// Which generation of the issuing CA this is, from 1; empty when it is another CA.
    public OptionalInt issuingGeneration() {
        Matcher matcher = GENERATION.matcher(value);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1)));
    }

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
