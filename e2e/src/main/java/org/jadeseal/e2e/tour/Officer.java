// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

/// Somebody behind the counter.
///
/// @param role as in the manual: `RAO`, `RAS`, `CAO`
/// @param password the one-time password that the enrolling command printed
public record Officer(String login, String name, String role, String password) {

    @Override
    public String toString() {
        return "%s (%s)".formatted(login, role);
    }
}
