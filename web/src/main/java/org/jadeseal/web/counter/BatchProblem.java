// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.regex.Pattern;
import org.jadeseal.web.sheet.Sheet;

/// One thing that is wrong in a file.
///
/// @param row as the spreadsheet counts
/// @param column counted from 0
/// @param value of the cell, as it may be shown
/// @param key of the text that says what is wrong and what to do
record BatchProblem(int row, int column, String value, String key, List<Object> parameters) {

    private static final int LONGEST = 40;

    /// What may be a national ID, in whichever column it stands.
    private static final Pattern ID = Pattern.compile("[A-Za-z][0-9]{5,}");

    BatchProblem {
        value = shown(value);
        parameters = List.copyOf(parameters);
    }

    String field() {
        return BatchColumns.FIELDS.get(column);
    }

    /// A, B, C.
    String letter() {
        return Sheet.columnName(column);
    }

    Object[] values() {
        return parameters.toArray();
    }

    /// Not more of an ID than its first six characters, as everywhere.
    private static String shown(String value) {
        String masked =
                ID.matcher(value)
                        .replaceAll(found ->
                                found.group().substring(0, 6)
                                        + "*".repeat(found.group().length() - 6));
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }
}
