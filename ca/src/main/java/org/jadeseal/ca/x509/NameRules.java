// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jadeseal.ca.x509.NameFault.Part;
import org.jadeseal.ca.x509.NameFault.Rule;

/// The rules that the parts of a person's name keep.
final class NameRules {

    /// In characters, not octets (RFC 5280 appendix A.1, ub-common-name and its neighbours).
    private static final int MAX_CHARACTERS = 64;

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("[0-9]{16}");

    private NameRules() {}

    static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    static List<NameFault> faults(
            String surname, String givenName, String commonName, String serialNumber) {
        List<NameFault> faults = new ArrayList<>();
        required(Part.SURNAME, surname, faults);
        text(Part.GIVEN_NAME, givenName, faults);
        required(Part.COMMON_NAME, commonName, faults);
        if (!SIXTEEN_DIGITS.matcher(serialNumber).matches()) {
            faults.add(new NameFault(Part.SERIAL_NUMBER, Rule.NOT_SIXTEEN_DIGITS));
        }
        return faults;
    }

    private static void required(Part part, String value, List<NameFault> faults) {
        if (value.isEmpty()) {
            faults.add(new NameFault(part, Rule.EMPTY));
        }
        text(part, value, faults);
    }

    private static void text(Part part, String value, List<NameFault> faults) {
        if (value.codePointCount(0, value.length()) > MAX_CHARACTERS) {
            faults.add(new NameFault(part, Rule.TOO_LONG));
        }
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            faults.add(new NameFault(part, Rule.NOT_COMPOSED));
        }
        if (!value.equals(value.strip())) {
            faults.add(new NameFault(part, Rule.OUTER_SPACE));
        }
        value.codePoints()
                .mapToObj(NameRules::judge)
                .flatMap(List::stream)
                .distinct()
                .forEach(rule -> faults.add(new NameFault(part, rule)));
    }

    /// Whether `text` may stand in a name of an organisation.
    static boolean isPossible(String text) {
        List<NameFault> faults = new ArrayList<>();
        required(Part.COMMON_NAME, text, faults);
        return faults.isEmpty();
    }

    /// Whether `text` is composed and free of what nobody can see or read.
    static boolean showsEveryCharacter(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && text.codePoints().allMatch(point -> judge(point).isEmpty());
    }

    /// Bidirectional and zero-width characters are of the category Cf.
    private static List<Rule> judge(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    List.of(Rule.INVISIBLE_CHARACTER);
            case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED ->
                    List.of(Rule.NO_COMMON_MEANING);
            default -> List.of();
        };
    }
}
