// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;

/// What nobody can see makes two names out of one.
final class NamesShowEveryCharacter extends CertificateRule {

    NamesShowEveryCharacter() {
        super(
                "RFC 5280 §7.1 (RFC 4518 §2.4), our certificate profiles",
                "attributes of names must hold no control, formatting, private-use or"
                        + " unassigned character");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.nameParts().noneMatch(part -> hides(part.getValue().toString()));
    }

    @Override
    Optional<String> instead(Candidate candidate) {
        return candidate
                .nameParts()
                .filter(part -> hides(part.getValue().toString()))
                .map(part -> "attribute " + part.getType())
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
