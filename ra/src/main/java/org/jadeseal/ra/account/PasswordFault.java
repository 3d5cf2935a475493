// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

/// Why a password was not taken (SEC-101, SEC-102).
public enum PasswordFault {
    /// Fewer than 12 characters.
    TOO_SHORT,
    /// More than 128 characters.
    TOO_LONG,
    /// One of those that everybody tries first.
    COMMON,
    /// Made of the account, the name or the name of the service.
    ABOUT_YOU,
    /// The old one again.
    SAME_AS_OLD
}
