// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jadeseal.ra.form.Attachment.Document;
import org.jadeseal.web.page.Language;
import org.jadeseal.web.page.Texts;
import org.jadeseal.web.sheet.Sheet;

/// The columns of a file of registration forms: the fields of [RegistrationForm], in its order,
/// under the words that the page has for them.
record BatchColumns(Texts texts) {

    static final List<String> FIELDS = RegistrationForm.FIELDS;

    List<String> headings(Language language) {
        return FIELDS.stream().map(field -> texts.get(language, "entry." + field)).toList();
    }

    /// Whether a first row has the headings, in either language.
    boolean areIn(Sheet.Row first) {
        return Arrays.stream(Language.values())
                .map(this::headings)
                .anyMatch(headings ->
                        headings.equals(first.cells().stream().map(String::strip).toList()));
    }

    /// A row as if it had been typed in.
    RegistrationForm form(Sheet.Row row) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int column = 0; column < FIELDS.size(); column++) {
            String field = FIELDS.get(column);
            typed.put(field, meant(field, row.cell(column).strip()));
        }
        return RegistrationForm.of(typed);
    }

    private String meant(String field, String cell) {
        return switch (field) {
            case "language" -> language(cell);
            case "document" -> document(cell);
            default -> cell;
        };
    }

    /// A language by its code or by its name, as the pages in the other language have it; of
    /// whoever says nothing it is Chinese.
    private String language(String cell) {
        if (cell.isEmpty() || isNamed(Language.ZH_TW, Language.EN, cell)) {
            return Language.ZH_TW.code();
        }
        return isNamed(Language.EN, Language.ZH_TW, cell) ? Language.EN.code() : "";
    }

    private boolean isNamed(Language language, Language by, String cell) {
        return language.code().equalsIgnoreCase(cell)
                || texts.get(by, "page.other-language").equalsIgnoreCase(cell);
    }

    private String document(String cell) {
        return Arrays.stream(Document.values())
                .filter(document -> isNamed(document, cell))
                .map(Document::name)
                .findFirst()
                .orElse("");
    }

    private boolean isNamed(Document document, String cell) {
        return document.name().equals(cell)
                || Arrays.stream(Language.values())
                        .map(language -> texts.get(language, "entry.document." + document.name()))
                        .anyMatch(cell::equalsIgnoreCase);
    }

    /// What is wrong with a row, by field: what a form that is typed in is refused for, and what
    /// its page would not let anybody choose.
    static Map<String, String> problems(RegistrationForm form) {
        Map<String, String> wrong = new LinkedHashMap<>(form.problems().fields());
        note(wrong, "language", form.get("language").isEmpty());
        note(wrong, "document", form.get("document").isEmpty());
        note(wrong, "phone", form.get("phone").matches("[1-9].*"));
        return wrong;
    }

    private static void note(Map<String, String> wrong, String field, boolean isWrong) {
        if (isWrong) {
            wrong.putIfAbsent(field, "batches.wrong." + field);
        }
    }
}
