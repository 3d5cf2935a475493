// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

/// Why a connection ended; the names are those of the protocol.
public enum Closing {
    LOGGED_OUT("logged-out"),
    ELSEWHERE("elsewhere"),
    EXPIRED("expired"),
    REVOKED("revoked");

    private final String key;

    Closing(String key) {
        this.key = key;
    }

    /// As the protocol writes it.
    public String key() {
        return key;
    }
}
