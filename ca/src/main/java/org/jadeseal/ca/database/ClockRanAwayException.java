// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Duration;
import java.time.Instant;

/// This computer's clock has jumped while we were running (T17).
public final class ClockRanAwayException extends ClockInDoubtException {

    private static final long serialVersionUID = 1L;

    ClockRanAwayException(Instant clock, Duration away) {
        super(
                "the clock says "
                        + clock
                        + ", which is "
                        + away
                        + " off from what this computer has counted since it was last known right;"
                        + " set it right, or start the server anew when it is");
    }
}
