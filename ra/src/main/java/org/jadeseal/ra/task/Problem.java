// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Map;

/// What is in a task's way: a key of the protocol or of a script, and values to name it by.
///
/// @param key as `card-removed`, `pin-wrong`, `foreign-card`; message files have a text for each
/// @param values as `triesLeft` → `2`; never a secret
public record Problem(String key, Map<String, String> values) {

    public Problem {
        if (!key.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "a problem has 1 to 40 lowercase letters and hyphens, was '" + key + "'");
        }
        values = Map.copyOf(values);
    }

    /// A problem that needs no values.
    public static Problem of(String key) {
        return new Problem(key, Map.of());
    }
}
