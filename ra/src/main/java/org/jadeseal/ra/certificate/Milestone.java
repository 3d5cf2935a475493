// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;

/// Something that the calendar does with a pair, unless it has become needless by then.
///
/// @param at from this moment on
record Milestone(Instant at, Kind kind) {

    enum Kind {
        /// N2: issued, and still not activated.
        REMIND_TO_ACTIVATE,
        /// CT11: the time for activation is over.
        LAPSE,
        /// N4: can be renewed.
        REMIND_TO_RENEW,
        /// CT10: the validity is over.
        EXPIRE,
        /// N4: the validity was over yesterday.
        TELL_EXPIRED
    }
}
