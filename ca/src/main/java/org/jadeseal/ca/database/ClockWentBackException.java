// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Instant;

/// This computer's clock is behind what was recorded already (T17).
public final class ClockWentBackException extends ClockInDoubtException {

    private static final long serialVersionUID = 1L;

    ClockWentBackException(Instant clock, Instant recorded) {
        super(
                "the clock says "
                        + clock
                        + ", but "
                        + recorded
                        + " was recorded already; set this computer's clock right, and find out why"
                        + " it was not; if it is right now and had run ahead then, two people lower"
                        + " what was recorded: the command 'lower-time'");
    }
}
