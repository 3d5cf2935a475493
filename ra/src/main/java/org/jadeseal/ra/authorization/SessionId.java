// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

/// Names a session in records and evidence. It is the hash of the cookie's token or a number of its
/// own, never the token: whoever reads it cannot log in with it.
public record SessionId(String value) {

    private static final int MOST = 64;

    public SessionId {
        if (value.isBlank() || value.length() > MOST) {
            throw new IllegalArgumentException(
                    "session id must have 1 to 64 characters, had " + value.length());
        }
    }
}
