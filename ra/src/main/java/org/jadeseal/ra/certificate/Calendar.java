// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.certificate.SqlDueDates.DueDate;

/// What comes with time: pairs lapse and expire, and their holders are reminded. A run costs what
/// is due, however many certificates there are; each pair is a unit of work of its own, and each
/// mail goes out once, on whatever node.
public final class Calendar {

    /// Days after issuance on which holders are reminded to activate (N2).
    public static final List<Integer> ACTIVATION_REMINDERS = Agenda.DAYS_AFTER_ISSUANCE;

    /// Days before the end on which they are reminded to renew, beside the first of the window
    /// (N4).
    public static final List<Integer> RENEWAL_REMINDERS = Agenda.DAYS_BEFORE_EXPIRY;

    private static final int AT_ONCE = 200;

    private static final DueDate FIRST =
            new DueDate(new IssuanceId(new UUID(0, 0)), Instant.EPOCH, Instant.EPOCH);

    private final CertificateRooms rooms;
    private final Passage passage;

    Calendar(CertificateRooms rooms) {
        this.rooms = rooms;
        this.passage = new Passage(rooms);
    }

    /// Does everything that is due. Answers at how many pairs it has looked.
    ///
    /// @throws IllegalStateException if some failed; the others are done, and they are due again
    public int follow(SystemActor job) {
        Instant now = rooms.database().now();
        int looked = 0;
        int failed = 0;
        DueDate last = FIRST;
        List<DueDate> batch = SqlDueDates.due(rooms.database().read(), now, last, AT_ONCE);
        while (!batch.isEmpty()) {
            for (DueDate due : batch) {
                failed += looksAt(job, due) ? 0 : 1;
            }
            looked += batch.size();
            last = batch.getLast();
            batch = SqlDueDates.due(rooms.database().read(), now, last, AT_ONCE);
        }
        if (failed > 0) {
            throw new IllegalStateException(
                    failed + " of " + looked + " pairs that were due could not be looked at");
        }
        return looked;
    }

    /// One pair that cannot be looked at must not keep the others waiting.
    private boolean looksAt(SystemActor job, DueDate due) {
        Act act = new Act(job, Right.FOLLOW_CALENDAR, Matter.of("pair:" + due.pair()));
        try {
            return rooms.gate()
                    .act(
                            act,
                            _ -> false,
                            unit -> {
                                passage.look(unit, act, due);
                                return true;
                            });
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
