// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form that was sent: by field, and as a whole.
///
/// @param title key of the heading
/// @param fields name of the field → key of its text, in the order of the page
public record Problems(String title, Optional<General> general, Map<String, String> fields) {

    /// A text about the form as a whole.
    public record General(String key, List<Object> parameters) {

        public General {
            parameters = List.copyOf(parameters);
        }

        /// What fills the places of the text.
        public Object[] values() {
            return parameters.toArray();
        }
    }

    public Problems {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// Nothing is wrong.
    public static Problems none() {
        return new Problems("problem.title", Optional.empty(), Map.of());
    }

    /// The form as a whole was refused.
    public static Problems general(String key, Object... parameters) {
        return new Problems(
                "problem.title", Optional.of(new General(key, List.of(parameters))), Map.of());
    }

    /// Some fields are wrong.
    public static Problems fields(Map<String, String> fields) {
        return new Problems("problem.title", Optional.empty(), fields);
    }

    /// The same under another heading.
    public Problems titled(String key) {
        return new Problems(key, general, fields);
    }

    public boolean any() {
        return general.isPresent() || !fields.isEmpty();
    }

    /// Key of the text about a field.
    public Optional<String> of(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// The ids that describe a field, for `aria-describedby`; null leaves the attribute out.
    ///
    /// @param id of its input, before which `-hint` and `-error` stand
    public @Nullable String describedBy(String field, String id, boolean hint) {
        String ids = (hint ? id + "-hint " : "") + (fields.containsKey(field) ? id + "-error" : "");
        return Optional.of(ids.strip()).filter(text -> !text.isEmpty()).orElse(null);
    }

    /// The same where the id is the field's name.
    public @Nullable String describedBy(String field, boolean hint) {
        return describedBy(field, field, hint);
    }
}
