// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

/// What is wrong with one part of a name.
///
/// @param part the attribute at fault
/// @param rule the broken rule
public record NameFault(Part part, Rule rule) {

    /// The parts of a person's name.
    public enum Part {
        SURNAME,
        GIVEN_NAME,
        COMMON_NAME,
        SERIAL_NUMBER
    }

    /// The rules for a part.
    public enum Rule {
        /// The part must not be empty.
        EMPTY,
        /// The part is longer than 64 characters (RFC 5280 appendix A.1, upper bounds).
        TOO_LONG,
        /// The part is not in Unicode normalisation form C.
        NOT_COMPOSED,
        /// The part begins or ends with a space.
        OUTER_SPACE,
        /// The part holds a control, formatting, zero-width or bidirectional character.
        INVISIBLE_CHARACTER,
        /// The part holds a private-use, unassigned or surrogate code point.
        NO_COMMON_MEANING,
        /// The serial number is not 16 decimal digits.
        NOT_SIXTEEN_DIGITS
    }
}
