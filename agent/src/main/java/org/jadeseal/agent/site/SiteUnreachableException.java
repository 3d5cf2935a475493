// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.site;

/// The website does not answer, or not in the agent protocol.
public final class SiteUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    SiteUnreachableException(String message) {
        super(message);
        this.reason = message;
    }

    /// What happened, in words.
    public String reason() {
        return reason;
    }
}
