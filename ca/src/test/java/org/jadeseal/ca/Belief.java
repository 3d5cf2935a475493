// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

/// What a program of somebody else says of a certificate. Any other word of it fails the test.
enum Belief {
    GOOD,
    REVOKED,
    /// Past its end; whether it was revoked as well was not looked at, or not said.
    EXPIRED
}
