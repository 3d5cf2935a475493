// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

/// One connection of an agent, from redeeming a code to its end. Not a secret.
public record ConnectionId(String value) {

    public ConnectionId {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException(
                    "a connection id has 32 lowercase hexadecimal digits, was '" + value + "'");
        }
    }
}
