// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.text.Normalizer;
import java.util.Optional;

/// A person's name as registered, each part in NFC. Characters outside the Basic Multilingual Plane
/// (𡍼) count as one.
///
/// @param surname 1 to 64 characters; the whole name where there is no division
/// @param givenName 0 to 64 characters
/// @param commonName 1 to 64 characters, as on the document
public record PersonName(String surname, String givenName, String commonName) {

    /// RFC 5280 appendix A: ub-common-name.
    private static final int MOST = 64;

    private static final String HIDDEN = "○";

    public PersonName {
        surname = clean("surname", surname);
        givenName = clean("given name", givenName);
        commonName = clean("common name", commonName);
        if (surname.isEmpty() || commonName.isEmpty()) {
            throw new IllegalArgumentException(
                    "surname and common name must not be empty; a name without surname stands"
                            + " whole in the surname");
        }
    }

    /// Reads what was typed; empty when it is no name.
    public static Optional<PersonName> parse(String surname, String givenName, String commonName) {
        try {
            return Optional.of(new PersonName(surname, givenName, commonName));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// As in lists: 王○明, 王○, Ada ○ (SEC-801). Every character but the first and, from three on, the
    /// last is hidden.
    public String masked() {
        int[] characters = commonName.codePoints().toArray();
        int shownAtEnd = characters.length > 2 ? 1 : 0;
        StringBuilder masked = new StringBuilder().appendCodePoint(characters[0]);
        masked.append(HIDDEN.repeat(Math.max(0, characters.length - 1 - shownAtEnd)));
        if (shownAtEnd == 1) {
            masked.appendCodePoint(characters[characters.length - 1]);
        }
        return masked.toString();
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String clean(String part, String typed) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > MOST) {
            throw new IllegalArgumentException(part + " must have at most 64 characters");
        }
        if (!text.codePoints().allMatch(PersonName::mayStand)) {
            throw new IllegalArgumentException(
                    part + " must not have control, private-use or unpaired characters");
        }
        return text;
    }

    private static boolean mayStand(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
