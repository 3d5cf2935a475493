// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import java.time.Instant;

/// This computer's clock is behind what was recorded already, so nothing is written, issued, signed
/// or audited until it is right again (T17). Nothing has happened.
public final class ClockWentBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClockWentBackException(Instant clock, Instant recorded) {
        super(
                "the clock says "
                        + clock
                        + ", but "
                        + recorded
                        + " was recorded already; set this computer's clock right, and find out why"
                        + " it was not");
    }
}
