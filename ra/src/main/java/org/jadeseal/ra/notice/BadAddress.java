// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

import java.time.Instant;

/// An address from which mails came back.
///
/// @param bounces how many since it was confirmed or registered
/// @param renewal whether one of them was about renewal (N4), which then goes out as a letter
/// @param status of the last one
public record BadAddress(int bounces, boolean renewal, Instant last, String status) {

    /// So many mark it bad (`lifecycle.md` 3.9).
    public static final int ENOUGH = 2;

    /// Whether nobody is reached there.
    public boolean isBad() {
        return bounces >= ENOUGH;
    }
}
