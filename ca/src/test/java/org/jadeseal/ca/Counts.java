// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import org.jadeseal.ca.Moment.Lasting;

/// How much is durable.
record Counts(long issuances, long signatures, long changes, long revoked, long lists) {

    /// What a life of [DyingProcess] has brought forth when it ends at a moment.
    static Counts of(Moment moment) {
        boolean recorded = moment.lasts(Lasting.RECORD);
        boolean revoked = moment.lasts(Lasting.REVOCATION);
        return new Counts(
                recorded ? 1 : 0,
                moment.lasts(Lasting.SIGNATURES) ? 2 : 0,
                (recorded ? 2 : 0) + (moment.lasts(Lasting.ACTIVATION) ? 1 : 0) + (revoked ? 1 : 0),
                revoked ? 1 : 0,
                (moment.lasts(Lasting.LIST) ? 1 : 0) + (moment.lasts(Lasting.SECOND_LIST) ? 1 : 0));
    }

    Counts minus(Counts before) {
        return new Counts(
                issuances - before.issuances,
                signatures - before.signatures,
                changes - before.changes,
                revoked - before.revoked,
                lists - before.lists);
    }
}
