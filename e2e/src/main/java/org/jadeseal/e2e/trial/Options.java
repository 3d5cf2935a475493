// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stood behind the command: `--name value` and `--flag`, nothing else.
///
/// @param values the value of each option; empty for a flag
record Options(Map<String, String> values) {

    /// @throws TrialFailedException when an option is unknown or its value is missing
    static Options of(String[] arguments, Set<String> withValue, Set<String> flags) {
        var values = new LinkedHashMap<String, String>();
        var rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (flags.contains(option)) {
                values.put(option, "");
            } else if (withValue.contains(option) && rest.hasNext()) {
                values.put(option, rest.next());
            } else {
                throw new TrialFailedException(
                        "unknown option or no value: '%s'; expected %s %s"
                                .formatted(option, withValue, flags));
            }
        }
        return new Options(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    int port(String name, int otherwise) {
        return value(name)
                .map(text -> {
                    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
                        throw new TrialFailedException(
                                "%s must be a port from 0 to 65535, was '%s'"
                                        .formatted(name, text));
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }
}
