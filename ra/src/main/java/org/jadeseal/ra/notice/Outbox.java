// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;

/// Notices that wait to be sent. `web`'s sender asks for what is due and reports.
public final class Outbox {

    /// Failures after which a notice is given up.
    private static final int MOST_ATTEMPTS = 8;

    private static final int ID_BYTES = 16;

    private final Database database;
    private final SecureRandom random;

    private Outbox(Database database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    /// The outbox in `database`.
    public static Outbox on(Database database, SecureRandom random) {
        return new Outbox(database, random);
    }

    /// Queues a notice in the transaction of the act it tells of.
    public void queue(Transaction transaction, Notice notice) {
        queue(transaction, List.of(notice), Duration.ZERO);
    }

    /// Queues several, to be sent one after another.
    ///
    /// @param between how long after one the next is due
    public void queue(Transaction transaction, List<Notice> notices, Duration between) {
        new SqlNotices(transaction.sql())
                .insert(
                        notices.stream()
                                .map(notice -> new QueuedNotice(drawnId(), notice, 0))
                                .toList(),
                        transaction.now(),
                        between);
    }

    private String drawnId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /// What is due, oldest first.
    ///
    /// @param most 1 to 100
    public List<QueuedNotice> due(int most) {
        return new SqlNotices(database.read()).due(database.now(), Math.clamp(most, 1, 100));
    }

    /// A notice came back for good, or its recipient was refused for good: it is not tried again,
    /// and counts against its address where that is to blame.
    ///
    /// @return empty if there is no notice of this name, or it has come back before
    public Optional<Bounce> bounced(Transaction transaction, String id, DeliveryStatus status) {
        SqlBounces bounces = new SqlBounces(transaction.sql());
        Optional<Bounce> bounce = bounces.mark(id, status, transaction.now());
        bounce.filter(_ -> status.blamesAddress())
                .ifPresent(found -> bounces.count(found, status, transaction.now()));
        return bounce;
    }

    /// What came back from an address since it was confirmed or registered.
    public Optional<BadAddress> badness(Transaction transaction, MailAddress address) {
        return new SqlBounces(transaction.sql()).find(address);
    }

    /// The same, outside a unit of work.
    public Optional<BadAddress> badness(MailAddress address) {
        return new SqlBounces(database.read()).find(address);
    }

    /// Somebody is reached there, or it is nobody's any more: what came back is forgotten.
    public void forgive(Transaction transaction, MailAddress address) {
        new SqlBounces(transaction.sql()).forget(address);
    }

    /// It was handed to the mail server; its parameters are forgotten.
    public void sent(String id) {
        database.perform(transaction -> new SqlNotices(transaction.sql()).sent(id));
    }

    /// The mail server did not take it; it is due again after a growing wait, one minute to about
    /// two hours, and given up after the eighth time.
    ///
    /// @param reason for the administrator; no personal data
    public void failed(String id, String reason) {
        database.perform(transaction -> {
            SqlNotices notices = new SqlNotices(transaction.sql());
            notices.attempts(id)
                    .ifPresent(before -> {
                        if (before + 1 >= MOST_ATTEMPTS) {
                            notices.giveUp(id, reason);
                        } else {
                            Duration wait = Duration.ofMinutes(1L << before);
                            notices.again(id, transaction.now().plus(wait), reason);
                        }
                    });
        });
    }
}
