// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

/// Text of which a log can be sure that it stays on its line.
final class Line {

    private static final String CUT = "…";

    private Line() {}

    /// @param longest in UTF-16 units, as databases count varchar or more strictly
    static String of(String text, int longest) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(line, codePoint));
        if (line.length() <= longest) {
            return line.toString();
        }
        int end = longest - CUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                + CUT;
    }

    private static void append(StringBuilder line, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    line.append("\\u%04x".formatted(codePoint));
            default -> line.appendCodePoint(codePoint);
        }
    }
}
