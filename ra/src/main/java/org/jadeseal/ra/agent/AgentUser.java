// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

/// Whom an agent serves: a website account or an officer, by the name its own room gave.
public record AgentUser(Kind kind, String name) {

    /// Officers never get a remembered pair (T2).
    public enum Kind {
        SUBSCRIBER,
        OFFICER,
        /// A browser at the counter in which nobody has logged in yet.
        BROWSER
    }

    public AgentUser {
        if (!name.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a user has 1 to 64 letters, digits, dots and hyphens, was '" + name + "'");
        }
    }

    /// The holder of a website account.
    public static AgentUser subscriber(String account) {
        return new AgentUser(Kind.SUBSCRIBER, account);
    }

    /// An officer at a station.
    public static AgentUser officer(String officer) {
        return new AgentUser(Kind.OFFICER, officer);
    }

    /// A browser in which nobody has logged in yet; known by a hash, so that its tasks are its own.
    public static AgentUser browser(BrowserSession session) {
        return new AgentUser(Kind.BROWSER, Tokens.hash(session.secret()));
    }

    /// One text for one user, as `OFFICER:rao1`.
    public String text() {
        return kind + ":" + name;
    }

    /// Reads what [#text] wrote.
    public static AgentUser parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a user is KIND:name, was '" + text + "'");
        }
        return new AgentUser(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
