// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

/// What an agent sent is not what the protocol says.
public final class MalformedMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String member;

    MalformedMessageException(String member) {
        super("member '" + member + "' is missing or malformed");
        this.member = member;
    }

    /// Which member is missing or malformed; `message` when it is no JSON at all.
    public String member() {
        return member;
    }
}
