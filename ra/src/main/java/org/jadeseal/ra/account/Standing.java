// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

/// Whether a session still stands; asked at every request.
public enum Standing {
    /// Go on.
    LIVE,
    /// The account was used to log in elsewhere.
    ELSEWHERE,
    /// Logged out, or there never was such a session.
    ENDED,
    /// The account was locked, suspended or closed meanwhile (E12).
    BARRED
}
