// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.json;

/// A text that is no JSON, or lacks a member that must be there. The message names the place or the
/// member, never a value.
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String member;

    public MalformedJsonException(String member, String message) {
        super(message);
        this.member = member;
    }

    /// The member that is missing or wrong; empty when the text as a whole is no JSON.
    public String member() {
        return member;
    }
}
