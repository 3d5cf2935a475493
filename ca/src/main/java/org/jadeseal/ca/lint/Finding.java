// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// A broken rule.
///
/// @param rule the rule's short name, lower case with hyphens; stable, so that others may tell
///   findings apart
/// @param citation where the rule comes from
/// @param message what was found and what was expected
public record Finding(String rule, String citation, String message) {

    @Override
    public String toString() {
        return rule + " (" + citation + "): " + message;
    }
}
