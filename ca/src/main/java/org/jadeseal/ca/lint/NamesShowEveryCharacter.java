// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;

/// No part of a name hides a control, formatting, private-use or unassigned character.
final class NamesShowEveryCharacter implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §7.1 (RFC 4518 §2.4), our certificate profiles";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        return candidate
                .nameParts()
                .filter(part -> hides(part.getValue().toString()))
                .map(part -> "attribute " + part.getType() + " holds a character nobody can see")
                .findFirst();
    }

    private static boolean hides(String text) {
        return text.codePoints()
                .map(Character::getType)
                .anyMatch(type ->
                        type == Character.CONTROL
                                || type == Character.FORMAT
                                || type == Character.PRIVATE_USE
                                || type == Character.SURROGATE
                                || type == Character.UNASSIGNED);
    }
}
